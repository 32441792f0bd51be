enum AssayPipelinePlaceholder {}
