enum SyntheticDeskPlaceholder {}
