"""Runs somebody's Python file in a limited process and brings back plain values."""
