package org.himaye.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;

/** Every statutory period in every wording. Immutable. */
public final class DeadlineCatalogue {

    private final SortedMap<String, List<DeadlineRule>> wordings = new TreeMap<>();

    /**
     * Takes over the rules.
     *
     * @throws IllegalArgumentException if two wordings of one id are valid on the same day; the message names both
     */
    public DeadlineCatalogue(List<DeadlineRule> rules) {
        for (DeadlineRule rule : rules) {
            wordings.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
        }
        wordings.values().forEach(DeadlineCatalogue::sortWithoutOverlap);
    }

    /**
     * Returns the wording that applies to a period starting on a day.
     *
     * @throws Refusal {@code unknown-deadline-rule} if there is no such id, {@code deadline-rule-not-in-force} if no
     *     wording was valid that day
     */
    public DeadlineRule rule(String id, LocalDate startDay) {
        List<DeadlineRule> versions = versions(id);
        return versions.stream()
                .filter(version -> version.appliesOn(startDay))
                .findFirst()
                .orElseThrow(() -> {
                    LocalizedText detail = new LocalizedText(
                            "Bu süre kuralı başlangıç gününde yürürlükte değildi; ilk yürürlük günü "
                                    + versions.get(0).validFrom() + ".",
                            "This period was not in force on the start day; it is since "
                                    + versions.get(0).validFrom() + ".");
                    return new Refusal(
                            DeadlineProblem.NOT_IN_FORCE,
                            detail,
                            versions.get(0).citation(),
                            List.of(new FieldProblem("start", "not-in-force", detail)));
                });
    }

    /**
     * Returns all wordings of a period, oldest first.
     *
     * @throws Refusal {@code unknown-deadline-rule} if there is no such id
     */
    public List<DeadlineRule> versions(String id) {
        List<DeadlineRule> versions = wordings.get(id);
        if (versions == null) {
            LocalizedText detail = new LocalizedText(
                    "Bu kodla bir süre kuralı yok; kodların listesi /api/deadlines/rules adresindedir.",
                    "There is no period with this id; /api/deadlines/rules lists them.");
            throw new Refusal(
                    DeadlineProblem.UNKNOWN_RULE, detail, null, List.of(new FieldProblem("id", "unknown", detail)));
        }
        return List.copyOf(versions);
    }

    /** Returns every wording, by id and validity. */
    public List<DeadlineRule> all() {
        return wordings.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the ids. */
    public Set<String> ids() {
        return Set.copyOf(wordings.keySet());
    }

    /**
     * Returns this catalogue with other amounts for periods that the law leaves to a setting.
     *
     * @param amounts amount in the rule's own unit, by id
     * @throws IllegalArgumentException if an id is unknown, or its period is fixed by law, or an amount is not positive
     */
    public DeadlineCatalogue withSettings(Map<String, Integer> amounts) {
        amounts.forEach((id, amount) -> {
            if (wordings.getOrDefault(id, List.of()).stream().noneMatch(DeadlineRule::setting)) {
                throw new IllegalArgumentException(
                        "himaye.deadlines.settings." + id + ": not a setting of the catalogue");
            }
            if (amount <= 0) {
                throw new IllegalArgumentException("himaye.deadlines.settings." + id + ": must be positive");
            }
        });
        return new DeadlineCatalogue(all().stream()
                .map(rule -> rule.setting() && amounts.containsKey(rule.id())
                        ? rule.withAmount(amounts.get(rule.id()))
                        : rule)
                .toList());
    }

    private static void sortWithoutOverlap(List<DeadlineRule> versions) {
        versions.sort(Comparator.comparing(DeadlineRule::validFrom));
        for (int next = 1; next < versions.size(); next++) {
            DeadlineRule earlier = versions.get(next - 1);
            DeadlineRule later = versions.get(next);
            if (earlier.validTo() == null || !later.validFrom().isAfter(earlier.validTo())) {
                throw new IllegalArgumentException(later.id() + ": the wordings valid from " + earlier.validFrom()
                        + " and from " + later.validFrom() + " overlap");
            }
        }
    }
}
