"""What every process needs: clock, log, leases, tasks, signals, health."""
