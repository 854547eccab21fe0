// Loops while it is loaded.
for (;;);
