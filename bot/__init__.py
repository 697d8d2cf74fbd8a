"""The fifth layer: settings, wiring, the command line, receiving and sending; no decisions on cases."""
