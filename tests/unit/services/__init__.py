"""What people wrote for single services."""
