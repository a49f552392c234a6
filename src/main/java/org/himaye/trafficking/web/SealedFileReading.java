package org.himaye.trafficking.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himaye.casefile.OpenTasks;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.DeadlineRule;
import org.himaye.ledger.SealedLedgerReader;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimClocks.VictimClock;
import org.himaye.trafficking.compartment.VictimEntry;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimLetters;
import org.himaye.trafficking.compartment.VictimTeams;
import org.himaye.trafficking.support.Shelters;
import org.himaye.trafficking.web.SealedFilePage.Entry;
import org.himaye.trafficking.web.SealedFilePage.Fact;
import org.himaye.trafficking.web.SealedFilePage.Period;
import org.himaye.trafficking.web.SealedFilePage.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a sealed file to be shown; each time is a line of its record. */
@Service
@Transactional
class SealedFileReading {

    private static final int NEWEST_READINGS = 30;
    private static final String REFERRAL = "REFERRAL_RECEIVED";

    private final VictimFiles files;
    private final VictimTeams teams;
    private final VictimClocks clocks;
    private final VictimLetters letters;
    private final Shelters shelters;
    private final OpenTasks tasks;
    private final SealedLedgerReader record;
    private final DeadlineCatalogue catalogue;
    private final FormLabels labels;
    private final ObjectMapper json;
    private final Clock clock;

    SealedFileReading(
            VictimFiles files,
            VictimTeams teams,
            VictimClocks clocks,
            VictimLetters letters,
            Shelters shelters,
            OpenTasks tasks,
            SealedLedgerReader record,
            DeadlineCatalogue catalogue,
            FormLabels labels,
            ObjectMapper json,
            Clock clock) {
        this.files = files;
        this.teams = teams;
        this.clocks = clocks;
        this.letters = letters;
        this.shelters = shelters;
        this.tasks = tasks;
        this.record = record;
        this.catalogue = catalogue;
        this.labels = labels;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the files of the reader's teams. */
    List<VictimFile> mine() {
        return files.ofMyTeams();
    }

    /**
     * Reads a file.
     *
     * @throws org.himaye.shared.Refusal not found, also for everybody outside its team
     */
    SealedFilePage page(String number) {
        VictimFile file = files.find(number);
        CaseId id = file.id();
        boolean member = teams.isMember(id);
        List<Entry> timeline = files.read(id).stream().map(this::entry).toList();
        Instant now = clock.instant();
        return new SealedFilePage(
                file,
                member,
                member && livesInShelter(timeline),
                tasks.of(id),
                clocks.of(id).stream().map(running -> period(running, now)).toList(),
                letters.of(id),
                teams.seats(id),
                teams.couldJoin(id),
                timeline.stream().filter(entry -> entry.kind().equals(REFERRAL)).toList(),
                timeline,
                record.newest(id, NEWEST_READINGS).stream()
                        .map(line -> new Reading(line.recordedAt(), line.actor(), line.action()))
                        .toList());
    }

    /**
     * Opens a letter.
     *
     * @throws org.himaye.shared.Refusal not found, also for everybody outside the team
     */
    byte[] letter(String number, UUID letterId) {
        return letters.open(files.find(number).id(), letterId);
    }

    /**
     * Opens the address of the shelter where the person lives.
     *
     * @throws org.himaye.shared.Refusal not found, also in an emergency and where nobody lives in a shelter
     */
    String shelterAddress(String number) {
        return shelters.addressFor(files.find(number).id());
    }

    private Period period(VictimClock running, Instant now) {
        DeadlineRule rule = catalogue.rule(running.ruleId(), LegalTime.dayOf(running.startFact()));
        boolean runs = running.state().equals("RUNNING");
        return new Period(
                running.ruleId(),
                rule.name(),
                rule.citation(),
                running.state(),
                running.endsAt(),
                runs && !now.isBefore(running.endsAt()),
                runs && now.isBefore(running.endsAt())
                        ? Duration.between(now, running.endsAt()).toDays()
                        : null);
    }

    private static boolean livesInShelter(List<Entry> timeline) {
        return timeline.stream()
                .map(Entry::kind)
                .filter(kind -> kind.equals("SHELTER_PLACED") || kind.equals("SHELTER_LEFT"))
                .reduce((earlier, later) -> later)
                .filter("SHELTER_PLACED"::equals)
                .isPresent();
    }

    private Entry entry(VictimEntry entry) {
        List<Fact> facts = new ArrayList<>();
        try {
            collect("", json.readTree(entry.content()), facts);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("An entry cannot be read");
        }
        return new Entry(entry.kind(), entry.article(), entry.occurredAt(), entry.recordedBy(), facts);
    }

    private void collect(String key, JsonNode node, List<Fact> facts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getKey(), field.getValue(), facts));
        } else if (node.isArray()) {
            node.forEach(element -> collect(key, element, facts));
        } else if (!node.isNull() && !node.asText().isBlank()) {
            facts.add(new Fact(labels.field(key), labels.value(key, node.asText())));
        }
    }
}
