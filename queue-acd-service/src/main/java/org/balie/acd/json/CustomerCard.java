package org.balie.acd.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Optional;
import org.balie.contracts.Customer;
import org.balie.contracts.Customer.PageVisit;

/// What a customer told, as the floor carries it: the contract's record in JSON.
public final class CustomerCard {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
    private static final Customer NOBODY =
            new Customer("", "", Optional.empty(), "en", List.of(), new PageVisit("", "", "", ""));

    private CustomerCard() {}

    public static String write(Customer customer) {
        try {
            return MAPPER.writeValueAsString(customer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a customer is always JSON", e);
        }
    }

    /// @param card empty for the other side of a session of which the floor knows nothing more
    public static Customer read(String card) {
        try {
            return card.isEmpty() ? NOBODY : MAPPER.readValue(card, Customer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a customer's card", e);
        }
    }

    /// For showing as it is.
    public static JsonNode tree(String card) {
        try {
            return card.isEmpty() ? NullNode.instance : MAPPER.readTree(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a customer's card", e);
        }
    }
}
