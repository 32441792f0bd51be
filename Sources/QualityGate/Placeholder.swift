enum QualityGatePlaceholder {}
