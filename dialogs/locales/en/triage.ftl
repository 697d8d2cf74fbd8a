## Filing conditions

template-use-condition = Filing conditions
result-unmet = Filing conditions that are not met:
result-unmet-one = · { $condition }
