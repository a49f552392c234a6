package org.himaye.casefile;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himaye.shared.OfficerGroup;

/**
 * A step that an officer may open in a file although no task asks for it. It goes through the same door as the request by a
 * machine: with the same body, the same bounds and the same groups. Its texts are the messages {@code action.} and its id.
 *
 * @param <B> body of the request
 * @param id last part of its address, kebab-case
 * @param article what it rests on, e.g. {@code YUKK 77/1-a}
 * @param groups who may open it
 * @param beyondReaders whether a group that reads no files of the kind may open it all the same, without seeing more than the number
 * @param fields of its form, in their order; possibly none
 * @param bodyType the body, whose constraints are those of the form
 * @param body reads the body from what was typed; null for what is missing or unreadable
 * @param call opens the step in the file of a number, or refuses it
 */
public record CaseAction<B>(
        String id,
        String article,
        Set<OfficerGroup> groups,
        boolean beyondReaders,
        List<ActionField> fields,
        Class<B> bodyType,
        Function<ActionInput, B> body,
        BiConsumer<String, B> call) {

    private static final Pattern QUOTED = Pattern.compile("'([a-z-]+)'");

    public CaseAction {
        groups = Set.copyOf(groups);
        fields = List.copyOf(fields);
    }

    /** The body of a request that says nothing but its address. */
    public record Nothing() {}

    /** Describes a step that needs no word. */
    public static CaseAction<Nothing> plain(String id, String article, String rule, Consumer<String> call) {
        return new CaseAction<>(
                id,
                article,
                groupsOf(rule),
                false,
                List.of(),
                Nothing.class,
                input -> new Nothing(),
                (caseNumber, nothing) -> call.accept(caseNumber));
    }

    /** Returns the same step for groups that read no files of the kind, too. */
    public CaseAction<B> alsoBeyondReaders() {
        return new CaseAction<>(id, article, groups, true, fields, bodyType, body, call);
    }

    /**
     * Returns the groups that the rule of an endpoint names, so that both say the same.
     *
     * @param rule e.g. {@code hasAnyAuthority('front-desk', 'registration-officer')}
     */
    public static Set<OfficerGroup> groupsOf(String rule) {
        return QUOTED.matcher(rule)
                .results()
                .map((MatchResult found) -> OfficerGroup.of(found.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
