package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.casefile.Sex;
import org.himaye.ledger.LedgerSealer;
import org.himaye.protection.application.Channel;
import org.himaye.shared.Actor;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.emergency.EmergencyAccesses;
import org.himaye.trafficking.emergency.EmergencyRequest;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.referral.ReferralContent;
import org.himaye.trafficking.support.Shelter;
import org.himaye.trafficking.support.Shelters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Whoever takes the whole database and the logs, and not the keys, finds neither the name of a victim nor the address of a
 * shelter in them: in no row of any table, and in no spelling.
 */
class NoVictimIsNamedTest extends Scenario {

    private static final String FAMILY_NAME = "Işıkgözmarker";
    private static final String GIVEN_NAMES = "Zülfiyemarker";
    private static final String ADDRESS = "Gülbaharmarker Sokağı 77";
    private static final String FACTS = "Tanıkmarker anlattı.";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level former;

    @BeforeEach
    void listenToEverything() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        former = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(former);
        root.detachAppender(log);
    }

    @Test
    @Attacks(value = "INV-19", by = Way.SQL)
    void aDumpOfDatabaseAndLogsNamesNeitherAVictimNorAnAddress() throws SQLException {
        office.at("2026-11-02T09:00");
        VictimCase victim = VictimCase.referred(
                office,
                VictimCase.referral(
                        office,
                        Office.VAN,
                        ReferralSource.LAW_ENFORCEMENT,
                        new ReferralContent(
                                FACTS,
                                ReferralContent.Urgency.URGENT,
                                ReferralContent.Safety.IN_DANGER,
                                Sex.FEMALE,
                                AgeGroup.ADULT,
                                1998,
                                "UZ",
                                "UZB",
                                FAMILY_NAME,
                                GIVEN_NAMES,
                                null,
                                ADDRESS,
                                "Tanıkmarker")));
        victim.secured(Fields.with("familyName", FAMILY_NAME)
                        .and("givenNames", GIVEN_NAMES)
                        .and("preliminaryNote", FACTS)
                        .and("contact", ADDRESS))
                .interviewed()
                .decidedAndServed("IDENTIFIED");
        String number = victim.file().number();
        Actor headquarters = Office.officer(Office.VAN, "hq-protection");
        String shelter = "EV-" + office.bean(java.time.Clock.class).millis() % 100_000;
        SealedFile.as(
                office,
                headquarters,
                () -> office.bean(Shelters.class)
                        .register(new Shelters.NewShelter(
                                shelter, Office.ISTANBUL, 5, Shelter.Residents.WOMEN, true, true, ADDRESS)));
        SupportCase.of(office, victim.id()).permitted().assessed().agreed().placed(shelter);
        SealedFile.as(
                office,
                Office.officer(Office.VAN, "provincial-director"),
                () -> office.bean(EmergencyAccesses.class)
                        .request(new EmergencyRequest(number, FAMILY_NAME + " kayıp, " + ADDRESS + " arandı.", 1)));
        Caller.browser(office, SealedFile.EXPERT).get("/sealed-files/" + number);
        Caller.browser(office, "van.front-desk").searchPage(FAMILY_NAME);
        office.desk().runDueJobs();
        office.bean(LedgerSealer.class).sealNow();

        assertThat(victim.entries().toString()).as("what the team reads").contains(FAMILY_NAME, GIVEN_NAMES);
        assertThat(SealedFile.as(
                        office,
                        victim.expert(),
                        () -> office.bean(Shelters.class).addressFor(victim.id())))
                .isEqualTo(ADDRESS);
        assertThat(found(spellings(FAMILY_NAME, GIVEN_NAMES, ADDRESS, "Tanıkmarker")))
                .isEmpty();
        assertThat(log.list.stream().map(NoVictimIsNamedTest::text).toList())
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("marker"));
    }

    @Test
    void theSearchFindsANameInEverySpellingAndInBytes() throws SQLException {
        String applicant = "Işıkgörmezoğlu";
        office.lodged("2026-11-02T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE, applicant);

        assertThat(found("person", spellings(applicant))).isTrue();
        assertThat(found("person", Set.of("IŞIKGÖRMEZOĞLU", "ISIKGORMEZOGLU"))).isTrue();
        assertThat(found("person", Set.of("Nobody is called so"))).isFalse();
        assertThat(spellings(applicant)).contains("Isikgormezoglu", hexadecimal(applicant, StandardCharsets.UTF_8));
    }

    /** In letters as written, large, small, without signs, and as the bytes of several encodings, also in base64. */
    private static Set<String> spellings(String... texts) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String text : texts) {
            List<String> written = new ArrayList<>(List.of(
                    text,
                    text.toUpperCase(Locale.forLanguageTag("tr")),
                    text.toLowerCase(Locale.forLanguageTag("tr")),
                    text.toUpperCase(Locale.ROOT),
                    text.toLowerCase(Locale.ROOT),
                    plain(text),
                    new StringBuilder(text).reverse().toString()));
            written.addAll(List.of(text.split(" ")[0], plain(text.split(" ")[0])));
            for (String each : written) {
                spellings.add(each);
                spellings.add(hexadecimal(each, StandardCharsets.UTF_8));
                spellings.add(hexadecimal(each, StandardCharsets.UTF_16LE));
                spellings.add(hexadecimal(each, StandardCharsets.UTF_16BE));
                spellings.add(
                        Base64.getEncoder().withoutPadding().encodeToString(each.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return spellings;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace('ı', 'i'), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String hexadecimal(String text, Charset encoding) {
        return HexFormat.of().formatHex(text.getBytes(encoding));
    }

    private static Set<String> found(Set<String> spellings) throws SQLException {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            if (found(table, spellings)) {
                found.add(table);
            }
        }
        return found;
    }

    private static boolean found(String table, Set<String> spellings) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("select exists (select from " + table
                        + " t where lower(t::text) like any (?) or t::text like any (?))")) {
            var patterns = spellings.stream().map(text -> "%" + text + "%").toList();
            statement.setArray(
                    1,
                    owner.createArrayOf(
                            "text",
                            patterns.stream()
                                    .map(text -> text.toLowerCase(Locale.ROOT))
                                    .toArray()));
            statement.setArray(2, owner.createArrayOf("text", patterns.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery("select quote_ident(table_schema) || '.' || quote_ident(table_name) from"
                                + " information_schema.tables where table_type = 'BASE TABLE'"
                                + " and table_schema not in ('pg_catalog', 'information_schema') order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1).replaceFirst("^public\\.", ""));
            }
        }
        return names;
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append(' ').append(cause.getMessage());
        }
        return text.toString();
    }
}
