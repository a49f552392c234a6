package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.Persons;
import org.himaye.protection.application.InadmissibilityFindings.Finding;
import org.himaye.protection.application.ProtectionApplication.Level;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why an application is inadmissible, at whatever stage of the examination it comes to light, and who may say so: the province on
 * letters a and b of 72/1, the headquarters alone on c and ç (YUKK 72, 73, 74; DT-01).
 */
@Service
public class Inadmissibility {

    private final ProtectionApplications applications;
    private final InadmissibilityFindings findings;
    private final Screening screening;
    private final ProcedureStart procedure;
    private final CaseFiles files;
    private final Persons persons;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    Inadmissibility(
            ProtectionApplications applications,
            InadmissibilityFindings findings,
            Screening screening,
            ProcedureStart procedure,
            CaseFiles files,
            Persons persons,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.findings = findings;
        this.screening = screening;
        this.procedure = procedure;
        this.files = files;
        this.persons = persons;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Stops the way to an interview because a ground of 72/1 has come to light; the draft then says whether it holds (YUKK 72/2).
     *
     * @throws Refusal {@link ProtectionProblem#STEP_NOT_POSSIBLE} unless the case waits for its interview
     */
    @Transactional
    public void indicate(String caseNumber, InadmissibilityGround ground) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        journal.record(
                file.id(),
                application.province(),
                "INADMISSIBILITY_SUSPECTED",
                clock.instant(),
                "YUKK 72/1",
                Map.of("ground", ground));
        files.enterStage(file.id(), "ASSESSMENT", null);
        if (!procedure.stopForInadmissibility(file.id())) {
            throw new Refusal(
                    ProtectionProblem.STEP_NOT_POSSIBLE,
                    new LocalizedText(
                            "Başvuru mülakat beklemiyor; kabul edilemezlik karar taslağında önerilir.",
                            "The application does not wait for an interview; propose inadmissibility in the draft."),
                    "YUKK 72/2");
        }
    }

    /**
     * Checks a proposal to find an application inadmissible and adds what does not hold.
     *
     * @return what is found, or empty if anything is missing; then the checks refuse
     */
    Optional<Finding> check(ProtectionApplication application, DraftDecisionSubmission draft, FieldChecks checks) {
        Map<String, Object> facts = facts(application, draft);
        List<Map<String, Object>> rows = screening.inadmissibilityRows(facts);
        // What only the headquarters may decide is not decided by the province because something else is there, too.
        List<Map<String, Object>> headquarters = rows.stream()
                .filter(found -> Level.HEADQUARTERS.name().equals(found.get("decidedBy")))
                .toList();
        List<Map<String, Object>> first = headquarters.isEmpty() ? rows : headquarters;
        Optional<Map<String, Object>> row = first.stream()
                .filter(found -> draft.inadmissibilityGround() == null
                        || draft.inadmissibilityGround().name().equals(found.get("ground")))
                .findFirst();
        if (row.isEmpty() && !headquarters.isEmpty()) {
            checks.requireByLaw(
                    String.valueOf(headquarters.get(0).get("article")),
                    false,
                    "inadmissibilityGround",
                    "headquarters-ground",
                    "Ön değerlendirmede Başkanlığın karar vereceği bir sebep bulunmuştur; önce o değerlendirilir.",
                    "The screening found a ground on which the headquarters decide; it comes first.");
            return Optional.empty();
        }
        checks.requireByLaw(
                "YUKK 72",
                row.isPresent(),
                "proposal",
                "does-not-fit",
                "Kabul edilemezlik nedeni bulunmamıştır.",
                "No ground of inadmissibility was found.");
        if (row.isEmpty()) {
            return Optional.empty();
        }
        InadmissibilityGround ground =
                InadmissibilityGround.valueOf(String.valueOf(row.get().get("ground")));
        String article = String.valueOf(row.get().get("article"));
        String country =
                draft.protectingCountry() == null ? (String) facts.get("thirdCountry") : draft.protectingCountry();
        if (ground.namesCountry()) {
            checkCountry(application, ground, article, country, draft, checks);
        } else {
            checks.requireByLaw(
                            article,
                            filled(draft.earlierCase()),
                            "earlierCase",
                            "required",
                            "Karşılaştırılan önceki dosya yazılmalıdır.",
                            "The earlier file is needed.")
                    .requireByLaw(
                            article,
                            !filled(draft.earlierCase())
                                    || findings.isOwnEarlierFile(application.caseId(), draft.earlierCase()),
                            "earlierCase",
                            "not-the-persons",
                            "Önceki dosya aynı kişinin veya onu kapsayan başvurunun dosyası olmalıdır.",
                            "The earlier file must be a claim of the same person, or one that covered them.")
                    .requireByLaw(
                            article,
                            filled(draft.comparison()),
                            "comparison",
                            "required",
                            "Önceki dosyayla karşılaştırma yazılmalıdır.",
                            "The comparison with the earlier file is needed.");
        }
        return Optional.of(new Finding(
                ground,
                Level.valueOf(String.valueOf(row.get().get("decidedBy"))),
                article,
                ground.namesCountry() ? country : null,
                ground == InadmissibilityGround.COUNTRY_OF_ASYLUM ? draft.protectionThere() : null,
                ground.namesCountry() ? null : draft.earlierCase(),
                ground.namesCountry() ? null : draft.comparison(),
                ground == InadmissibilityGround.SAFE_THIRD_COUNTRY ? criteria(draft) : List.of(),
                ground == InadmissibilityGround.SAFE_THIRD_COUNTRY ? draft.personalLink() : null,
                ground == InadmissibilityGround.SAFE_THIRD_COUNTRY ? draft.sendingIsReasonable() : null));
    }

    private void checkCountry(
            ProtectionApplication application,
            InadmissibilityGround ground,
            String article,
            @Nullable String country,
            DraftDecisionSubmission draft,
            FieldChecks checks) {
        checks.requireByLaw(
                article,
                country != null,
                "protectingCountry",
                "required",
                "Koruma sağlayan ülke yazılmalıdır.",
                "The country that protects is needed.");
        if (country != null) {
            checks.requireByLaw(
                            article,
                            !findings.hasRefused(application.caseId(), country),
                            "protectingCountry",
                            "country-refused",
                            "Bu ülke başvuranı kabul etmemiştir; inceleme sürer.",
                            "This country has refused to take the applicant; the examination goes on.")
                    .requireByLaw(
                            "YUKK 94/1",
                            nationalities(application).noneMatch(country::equals),
                            "protectingCountry",
                            "own-country",
                            "Başvuranın veya aile üyesinin vatandaşı olduğu ülke olamaz.",
                            "It cannot be the own country of the applicant or of a family member.");
        }
        if (ground == InadmissibilityGround.COUNTRY_OF_ASYLUM) {
            checks.requireByLaw(
                    "YUKK 73",
                    draft.protectionThere() != null,
                    "protectionThere",
                    "required",
                    "Tanınma veya yeterli ve etkili koruma gösterilmelidir.",
                    "Recognition or effective protection must be shown.");
            return;
        }
        met(checks, draft.noThreatThere(), "noThreatThere");
        met(checks, draft.nonRefoulementThere(), "nonRefoulementThere");
        met(checks, draft.protectionAvailableThere(), "protectionAvailableThere");
        met(checks, draft.noSeriousHarmThere(), "noSeriousHarmThere");
        checks.requireByLaw(
                        "YUKK 74/3",
                        filled(draft.personalLink()),
                        "personalLink",
                        "required",
                        "Kişinin ülkeyle bağı değerlendirilmelidir.",
                        "The person's link to the country must be assessed.")
                .requireByLaw(
                        "YUKK 74/3",
                        filled(draft.sendingIsReasonable()),
                        "sendingIsReasonable",
                        "required",
                        "Göndermenin kişi bakımından makul olduğu gösterilmelidir.",
                        "It must be shown that sending this person is reasonable.");
    }

    private static void met(FieldChecks checks, boolean holds, String field) {
        checks.requireByLaw(
                "YUKK 74/2",
                holds,
                field,
                "required",
                "Güvenli üçüncü ülkenin dört ölçütünün tümü aranır.",
                "All four criteria of a safe third country are needed.");
    }

    private static List<String> criteria(DraftDecisionSubmission draft) {
        List<String> criteria = new ArrayList<>();
        if (draft.noThreatThere()) {
            criteria.add("NO_THREAT");
        }
        if (draft.nonRefoulementThere()) {
            criteria.add("NON_REFOULEMENT");
        }
        if (draft.protectionAvailableThere()) {
            criteria.add("PROTECTION_AVAILABLE");
        }
        if (draft.noSeriousHarmThere()) {
            criteria.add("NO_SERIOUS_HARM");
        }
        return criteria;
    }

    private Stream<String> nationalities(ProtectionApplication application) {
        CaseFile file = files.get(application.caseId());
        return Stream.concat(
                        Stream.of(file.personId()),
                        files.members(file.id()).stream().map(CaseMember::personId))
                .map(person -> persons.get(person).data().nationality());
    }

    /**
     * Returns the screened facts with the ground that has come to light: what the screening found stays found, but for a country
     * that does not take the applicant.
     */
    private Map<String, Object> facts(ProtectionApplication application, DraftDecisionSubmission draft) {
        Map<String, Object> facts = screening.facts(application);
        if (facts.get("thirdCountry") instanceof String country && findings.hasRefused(application.caseId(), country)) {
            facts.put("fromCountryOfAsylum", false);
            facts.put("fromSafeThirdCountry", false);
        }
        if (draft.inadmissibilityGround() != null) {
            draft.inadmissibilityGround().addTo(facts, draft.newGroundOffered(), draft.goodReasonShown());
        }
        return facts;
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Keeps a finding and stops the examination of the claim (YUKK 72/2). */
    void keep(ProtectionApplication application, Finding finding) {
        Instant now = clock.instant();
        boolean known = application.track() == Track.INADMISSIBLE;
        findings.add(
                application.caseId(),
                application.province(),
                finding,
                known ? trackBefore(application) : application.track(),
                currentActor.get().userId(),
                now);
        applications.setTrack(application.caseId(), Track.INADMISSIBLE, finding.decider());
        if (!known) {
            journal.record(
                    application.caseId(),
                    application.province(),
                    "INADMISSIBILITY_INDICATED",
                    now,
                    finding.article(),
                    Map.of("decision", "DT-01", "rows", 1));
        }
    }

    /** Puts an application whose claim is examined after all back on the track that it had left (YUKK 72, 79). */
    void notInadmissible(ProtectionApplication application) {
        Track before = trackBefore(application);
        applications.setTrack(application.caseId(), before, null);
        boolean accelerated = before == Track.ACCELERATED;
        journal.record(
                application.caseId(),
                application.province(),
                accelerated ? "RETURNED_TO_ACCELERATED_TRACK" : "FOUND_ADMISSIBLE",
                clock.instant(),
                accelerated ? "YUKK 72, 79" : "YUKK 72",
                Map.of("decision", "DT-01", "rows", 0));
    }

    /** Returns the track that was left; the regular one for what the screening found inadmissible, and for a child (YUKK 79/4). */
    private Track trackBefore(ProtectionApplication application) {
        return application.unaccompaniedChild()
                ? Track.REGULAR
                : findings.trackBefore(application.caseId()).orElse(Track.REGULAR);
    }

    /** Returns the facts of a decision with what was compared or assessed, so that the person can read it (YUKK 72/3). */
    static String inWords(String facts, Finding finding) {
        if (!finding.ground().namesCountry()) {
            return facts + "\n\n" + finding.earlierCase() + " sayılı önceki dosyayla karşılaştırma: "
                    + finding.comparison();
        }
        if (finding.ground() == InadmissibilityGround.COUNTRY_OF_ASYLUM) {
            return facts + "\n\n"
                    + (finding.protectionThere() == DraftDecisionSubmission.ProtectionThere.RECOGNISED
                            ? "Başvuran o ülkede mülteci olarak tanınmıştır ve bu korumadan hâlen yararlanabilir."
                            : "Başvuran o ülkede geri göndermeme ilkesini de içeren yeterli ve etkili korumadan yararlanabilir.");
        }
        return facts + "\n\nKişinin ülkeyle bağı: " + finding.personalLink() + "\nGöndermenin makul oluşu: "
                + finding.reasonableness();
    }

    /**
     * Returns what the current draft rests on.
     *
     * @throws Refusal {@link ProtectionProblem#STEP_NOT_POSSIBLE} if the draft was written before drafts had to show their ground
     */
    Finding current(CaseId caseId) {
        return findings.latest(caseId)
                .orElseThrow(() -> new Refusal(
                        ProtectionProblem.STEP_NOT_POSSIBLE,
                        new LocalizedText(
                                "Taslak kabul edilemezlik sebebini göstermiyor; gerekçesiyle geri gönderin.",
                                "The draft does not show its ground of inadmissibility; send it back with a reason."),
                        "YUKK 72/3"));
    }

    /**
     * Refuses whoever may not decide on a ground (YUKK 72/1).
     *
     * @throws Refusal {@link ProtectionProblem#HEADQUARTERS_DECIDE}
     */
    void requireCompetence(Finding finding) {
        Actor actor = Objects.requireNonNull(currentActor.get());
        if (finding.decider() == Level.HEADQUARTERS
                && !(actor.isAtHeadquarters() && actor.isIn(OfficerGroup.HQ_PROTECTION))) {
            throw new Refusal(
                    ProtectionProblem.HEADQUARTERS_DECIDE,
                    new LocalizedText(
                            "İlk iltica ülkesi ve güvenli üçüncü ülke nedeniyle kabul edilemezliğe yalnızca Başkanlık karar verir.",
                            "Only the headquarters decide on inadmissibility because another country protects."),
                    finding.article());
        }
    }
}
