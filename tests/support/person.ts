/** What GraphQL answered. */
export interface Answer<Data = Record<string, never>> {
  data?: Data | null;
  errors?: {
    message: string;
    extensions: { code: string; field?: string; reason?: string; [detail: string]: unknown };
  }[];
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Somebody at a browser or program: everything goes over HTTP, with their cookie. */
export class Person {
  cookie = '';

  constructor(
    readonly url: string,
    readonly loginId: string,
    readonly accountId: string | null,
  ) {}

  async signIn(password: string, oneTimeCode?: string): Promise<Response> {
    const response = await this.post('/auth/sign-in', { loginId: this.loginId, password, oneTimeCode });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return response;
  }

  /** Shows once more who they are: operations that need it are open for five minutes. */
  async confirm(password: string): Promise<void> {
    const { status } = await this.post('/auth/confirm', { password });
    if (status !== 204) throw new Error(`confirming was answered ${status}`);
  }

  post(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json', cookie: this.cookie };
    return fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Any operation, permitted or not: refusals are part of the answer. */
  async ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>> {
    const response = await this.post('/graphql', { query, ...(variables && { variables }) });
    return (await response.json()) as Answer<Data>;
  }

  /** An operation that has to succeed. */
  async get<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors || !data) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }

  async switchHandlingOn(password: string, affair = 'ELIGIBILITY'): Promise<void> {
    await this.get(
      `mutation ($password: String) { switchMyNumberHandling(on: true, affair: ${affair}, password: $password) { affair } }`,
      { password },
    );
  }

  upload(file: string | Buffer, kind = 'registration'): Promise<Response> {
    const headers = { 'content-type': 'text/csv', cookie: this.cookie };
    return fetch(`${this.url}/files?kind=${kind}`, { method: 'POST', headers, body: file });
  }

  /** Uploads and waits until the import is in one of the states. */
  async uploaded(
    file: string | Buffer,
    states: string[] = ['AWAITING_APPROVAL', 'APPLIED'],
    kind?: string,
  ): Promise<ImportState> {
    const response = await this.upload(file, kind);
    const { id } = (await response.json()) as { id: string };
    if (response.status !== 202) throw new Error(`the upload was answered ${response.status}`);
    return this.importIn(states, id);
  }

  async importIn(states: string[], id: string): Promise<ImportState> {
    let last: ImportState | null = null;
    for (let tries = 0; tries < 400; tries += 1) {
      const { fileImport } = await this.get<{ fileImport: ImportState }>(importQuery, { id });
      if (states.includes(fileImport.state)) return fileImport;
      last = fileImport;
      await pause(50);
    }
    throw new Error(`the import did not become ${states.join(' or ')}: ${JSON.stringify(last)}`);
  }

  approve(id: string): Promise<Answer<{ approveFileImport: { state: string } }>> {
    return this.ask('mutation ($id: ID!) { approveFileImport(id: $id) { state } }', { id });
  }

  async result(id: string): Promise<Buffer> {
    const response = await fetch(`${this.url}/files/${id}/result`, { headers: { cookie: this.cookie } });
    if (response.status !== 200) throw new Error(`the result was answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }
}

export interface ImportState {
  id: string;
  state: string;
  rows: number;
  ok: number;
  rejected: number;
  applied: number;
  faults: { code: string; count: number }[];
  preview: Record<string, number | boolean> | null;
  mayDecide: boolean;
  resultAvailable: boolean;
}

const importQuery = `query ($id: ID!) { fileImport(id: $id) {
  id state rows ok rejected applied mayDecide resultAvailable faults { code count }
  preview { newPersons newPeriods corrections unchanged newMyNumbers changedMyNumbers endedPeriods currentPeriods endsMany } } }`;
