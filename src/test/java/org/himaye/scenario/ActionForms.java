package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himaye.scenario.Caller.Answer;

/** An officer who opens steps by the forms of the case page, in a browser's session. */
final class ActionForms {

    private static final Pattern SUBMISSION = Pattern.compile("name=\"submission\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern PROBLEM = Pattern.compile("data-problem=\"([a-z-]+)\"");

    private final Caller officer;
    private final String address;

    ActionForms(Office office, String account, String caseNumber) {
        this(Caller.browser(office, account), caseNumber);
    }

    /** The forms of a file for somebody who is signed in already. */
    ActionForms(Caller officer, String caseNumber) {
        this.officer = officer;
        this.address = "/cases/" + caseNumber;
    }

    Answer casePage() {
        return officer.get(address);
    }

    Answer list() {
        return officer.get(address + "/actions");
    }

    Answer form(String action) {
        return officer.get(address + "/actions/" + action);
    }

    /** Opens the form of a step, which must be possible, and returns which one it is. */
    String handedOut(String action) {
        Answer form = form(action);
        assertThat(form.status()).as(action).isEqualTo(200);
        var found = SUBMISSION.matcher(form.body());
        assertThat(found.find()).as(action).isTrue();
        return found.group(1);
    }

    /** Sends a form that was handed out. */
    Answer sent(String action, String submission, Map<String, String> fields) {
        String typed = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Caller.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return sent(action, submission, typed);
    }

    /** Sends a form that was handed out, as a browser writes it; a field may be there several times. */
    Answer sent(String action, String submission, String typed) {
        return officer.send(
                "POST",
                address + "/actions/" + action,
                "application/x-www-form-urlencoded",
                typed + "&submission=" + Caller.encoded(submission) + "&_csrf=" + Caller.encoded(officer.formToken()));
    }

    /** Goes where an answer leads. */
    Answer shown(Answer redirect) {
        return officer.get(redirect.location().replaceFirst("^https?://[^/]+", ""));
    }

    /** Sends a form that nobody has handed out. */
    Answer sentAnyway(String action, Map<String, String> fields) {
        return sent(action, "", fields);
    }

    /** Tells whether a page leads to the form of a step. */
    boolean leadsTo(Answer page, String action) {
        return page.body().contains("href=\"" + address + "/actions/" + action + "\"");
    }

    /** Returns the code of the refusal that a form shows; empty text if it shows none. */
    static String problem(Answer answer) {
        var found = PROBLEM.matcher(answer.body());
        return found.find() ? found.group(1) : "";
    }
}
