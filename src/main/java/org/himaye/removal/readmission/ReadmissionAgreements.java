package org.himaye.removal.readmission;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The agreements of {@code law/readmission-agreements.yaml}. */
@Component
public class ReadmissionAgreements {

    private static final String FILE = "/law/readmission-agreements.yaml";
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "citation",
            "partners",
            "request",
            "acceleratedRequest",
            "reply",
            "acceleratedReply",
            "transfer",
            "document",
            "silenceAccepts",
            "confidence");

    private final List<ReadmissionAgreement> agreements;

    ReadmissionAgreements(DeadlineCatalogue catalogue) {
        this.agreements = read(catalogue.ids());
    }

    /** Returns every agreement. */
    public List<ReadmissionAgreement> all() {
        return agreements;
    }

    /** Finds an agreement. */
    public Optional<ReadmissionAgreement> find(String id) {
        return agreements.stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst();
    }

    private static List<ReadmissionAgreement> read(Collection<String> rules) {
        try (InputStream stream = ReadmissionAgreements.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("Missing " + FILE);
            }
            Object root = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<ReadmissionAgreement> all = new ArrayList<>();
            Set<String> states = new HashSet<>();
            for (Object entry : (List<?>) root) {
                ReadmissionAgreement agreement = agreement((Map<?, ?>) entry, rules);
                for (String partner : agreement.partners()) {
                    require(
                            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)
                                    .contains(partner),
                            agreement.id() + ": no country " + partner);
                    require(states.add(partner), agreement.id() + ": two agreements with " + partner);
                }
                all.add(agreement);
            }
            return List.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReadmissionAgreement agreement(Map<?, ?> entry, Collection<String> rules) {
        for (Object field : entry.keySet()) {
            require(FIELDS.contains(field), "unknown field " + field);
        }
        Map<?, ?> name = (Map<?, ?>) required(entry, "name");
        Set<String> partners = new HashSet<>();
        ((List<?>) required(entry, "partners")).forEach(partner -> partners.add((String) partner));
        return new ReadmissionAgreement(
                (String) required(entry, "id"),
                new LocalizedText((String) required(name, "tr"), (String) required(name, "en")),
                (String) required(entry, "citation"),
                partners,
                rule(entry, "request", rules),
                rule(entry, "acceleratedRequest", rules),
                rule(entry, "reply", rules),
                rule(entry, "acceleratedReply", rules),
                rule(entry, "transfer", rules),
                rule(entry, "document", rules),
                (Boolean) required(entry, "silenceAccepts"),
                (String) required(entry, "confidence"));
    }

    private static Object required(Map<?, ?> entry, String field) {
        Object value = entry.get(field);
        require(value != null, field + " is missing");
        return value;
    }

    private static @Nullable String rule(Map<?, ?> entry, String field, Collection<String> rules) {
        String rule = (String) entry.get(field);
        require(rule == null || rules.contains(rule), field + ": no period " + rule);
        return rule;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(FILE + ": " + otherwise);
        }
    }
}
