package org.balie.session.journal;

import org.balie.contracts.Customer;
import org.balie.session.core.CustomerCard;

/// What is known of a customer, as this service keeps it and as it crosses the border.
public final class Cards {
    public static CustomerCard of(Customer customer) {
        Customer.PageVisit page = customer.page();
        return new CustomerCard(
                customer.visitorId(),
                customer.name(),
                customer.email(),
                customer.language(),
                customer.answers().stream()
                        .map(a -> new CustomerCard.Answer(a.fieldId(), a.label(), a.value()))
                        .toList(),
                new CustomerCard.Page(page.url(), page.title(), page.referrer(), page.browser()));
    }

    public static Customer told(CustomerCard card) {
        CustomerCard.Page page = card.page();
        return new Customer(
                card.visitorId(),
                card.name(),
                card.email(),
                card.language(),
                card.answers().stream()
                        .map(a -> new Customer.Answer(a.fieldId(), a.label(), a.value()))
                        .toList(),
                new Customer.PageVisit(page.url(), page.title(), page.referrer(), page.browser()));
    }

    private Cards() {}
}
