"""The fourth layer: thin adapters between the bot libraries and the layers below."""
