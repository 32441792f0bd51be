enum IntentClusteringPlaceholder {}
