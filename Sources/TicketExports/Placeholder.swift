enum TicketExportsPlaceholder {}
