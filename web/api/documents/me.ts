import { graphql } from '../generated';

graphql(`
  fragment signedIn on Me {
    loginId
    name
    kind
    privilegeLevel
    handlingMyNumber
    affair
    affairs
    restriction
    lockMinutes
    terminal {
      kind
      name
      isDemo
    }
    insurer {
      insurerNumber
      name
    }
    menu {
      operation
      label
      group
    }
  }
`);

export const meDocument = graphql(`
  query me {
    me {
      ...signedIn
    }
  }
`);

export const switchMyNumberHandlingDocument = graphql(`
  mutation switchMyNumberHandling($on: Boolean!, $affair: Affair, $password: String) {
    switchMyNumberHandling(on: $on, affair: $affair, password: $password) {
      ...signedIn
    }
  }
`);
