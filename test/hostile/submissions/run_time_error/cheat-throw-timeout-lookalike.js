// Throws the sandbox library's own message for a time-out.
throw new Error('Script execution timed out.');
