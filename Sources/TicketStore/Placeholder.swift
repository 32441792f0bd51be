enum TicketStorePlaceholder {}
