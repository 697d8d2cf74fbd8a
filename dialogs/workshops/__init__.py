"""Trainings for reporters: the list, a training, what those who have signed up are told, and how many they are."""
