import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context';

/**
 * Who names application/json and not application/graphql-response+json is answered 200 when the document, and not the
 * request, is at fault (GraphQL over HTTP 6.4.1); everybody else 400.
 */
export const statusAsAsked = (): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accepted = request.http?.headers.get('accept') ?? '';
        const isPlain =
          accepted.includes('application/json') && !accepted.includes('application/graphql-response+json');
        if (isPlain && response.http.status === 400) response.http.status = 200;
      },
    };
  },
});
