enum TextVectorsPlaceholder {}
