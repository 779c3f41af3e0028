// Lets a process of its own run our TypeScript as the tests do.
const { transformFileSync } = require('@swc/core');

// Before the others: a module may lie beside data of the same name.
const others = { ...require.extensions };
for (const extension of Object.keys(others)) delete require.extensions[extension];
require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file).code, file);
Object.assign(require.extensions, others);
