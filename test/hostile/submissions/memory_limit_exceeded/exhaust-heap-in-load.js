// Fills the heap while it is loaded, before any call.
const a = [];
for (;;) a.push(new Array(1e5).fill(1.5));
