"""The fifth floor: settings, wiring, the command line, receiving and sending; nothing that decides."""
