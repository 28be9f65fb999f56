"""Messages: to whom, in which words, as drafts and invitations; handed to a mail server; answers read."""
