package org.himaye.notification.application;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.StandingRoute;
import org.himaye.deadlines.DeadlineCatalogue;
import org.himaye.deadlines.NotificationDate;
import org.himaye.letter.Addressee;
import org.himaye.letter.Letters;
import org.himaye.letter.NotificationRecord;
import org.himaye.letter.PersonLanguage;
import org.himaye.letter.Remedy;
import org.himaye.letter.Signatory;
import org.himaye.letter.StoredLetter;
import org.himaye.letter.TurkishNames;
import org.himaye.notification.application.ServeDecisionSubmission.Recipient;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the notification record (DOC-12) and marks what was served. */
@Component
class NotificationLetters {

    /** Decisions at the end of a review of status (YUKK 85, 86). */
    private static final Set<String> REVIEWED = Set.of("CESSATION", "CANCELLATION", "STATUS_CONTINUATION");

    private static final DateTimeFormatter TURKISH_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final Letters letters;
    private final DeadlineCatalogue catalogue;
    private final CurrentActor currentActor;

    NotificationLetters(Letters letters, DeadlineCatalogue catalogue, CurrentActor currentActor) {
        this.letters = letters;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
    }

    /** Issues DOC-12 with the last days that the clocks have, and closes the decision letter for ever. */
    void served(
            CaseFile file,
            Person person,
            Decision decision,
            ServeDecisionSubmission submission,
            NotificationDate notified,
            List<ServedRoute> routes) {
        letters.of(file.id()).stream()
                .filter(letter -> letter.documentId().equals(letterOf(decision)) && letter.servedAt() == null)
                .reduce((earlier, later) -> later)
                .map(StoredLetter::letterId)
                .ifPresent(letter -> letters.markServed(
                        letter, submission.handedOverAt().atZone(LegalTime.ZONE).toInstant()));
        PersonalData data = person.data();
        String fullName = data.givenNames() + " " + data.familyName();
        letters.issue(
                file.id(),
                file.province(),
                new NotificationRecord(
                        file.caseNumber(),
                        new Addressee(
                                person.id(),
                                fullName,
                                TurkishNames.country(data.nationality()),
                                data.birthDate(),
                                person.foreignerNumber().value(),
                                data.address()),
                        decision.authority(),
                        new NotificationRecord.Subject(
                                subjectOf(decision),
                                decision.decisionNumber(),
                                LegalTime.dayOf(decision.decidedAt()),
                                decision.kind(),
                                outcomeOf(decision)),
                        new NotificationRecord.Service(
                                way(submission, notified),
                                submission.recipientName() == null ? "—" : submission.recipientName(),
                                relation(submission.recipient()),
                                submission.place(),
                                submission.handedOverAt(),
                                null),
                        acknowledgement(submission),
                        PersonLanguage.of(submission.language()),
                        submission.interpreterName(),
                        submission.hasLawyer() ? "bildirilmiştir" : null,
                        consequence(routes),
                        routes.stream()
                                .map(route -> remedy(route, file.province()))
                                .toList(),
                        submission.copyHandedOver(),
                        new Signatory(currentActor.get().userId(), "Tebligat görevlisi")));
    }

    private static String letterOf(Decision decision) {
        return switch (decision.kind()) {
            case "COMMISSION" -> "DOC-14";
            case "REMOVAL" -> "DOC-15";
            case "ENTRY_BAN" -> "DOC-22";
            case "NO_REMOVAL" -> "";
            case "DETENTION_OF_APPLICANT" -> "DOC-11";
            case "OBLIGATION_OF_APPLICANT" -> decision.outcome().equals("RESIDENCE_DUTIES_IMPOSED") ? "DOC-05" : "";
            case "LIMITATION_OF_RIGHTS" -> "DOC-40";
            case "DETENTION" -> "DOC-17";
            case "DETENTION_EXTENSION" -> "DOC-18";
            case "DETENTION_REVIEW" -> "DOC-19";
            case "ALTERNATIVE_OBLIGATIONS" -> "DOC-20";
            case "STATUS_REVIEW_NOTICE" -> "DOC-38";
            case "CESSATION", "CANCELLATION", "STATUS_CONTINUATION" -> "DOC-39";
            default ->
                switch (decision.outcome()) {
                    case "INADMISSIBLE" -> "DOC-09";
                    case "WITHDRAWN", "DEEMED_WITHDRAWN" -> "DOC-10";
                    default -> "DOC-08";
                };
        };
    }

    /** Returns what was decided on protection or its end, which the record repeats in the person's language. */
    private static @Nullable String outcomeOf(Decision decision) {
        if (REVIEWED.contains(decision.kind())) {
            return decision.outcome();
        }
        if (!"PROTECTION".equals(decision.kind())) {
            return null;
        }
        return switch (decision.outcome()) {
            case "REFUSAL" -> "REFUSED";
            case "EXCLUSION" -> "EXCLUDED";
            default -> decision.outcome();
        };
    }

    private static String subjectOf(Decision decision) {
        return switch (decision.kind()) {
            case "COMMISSION" -> "Uluslararası Koruma Değerlendirme Komisyonu kararı";
            case "REMOVAL" -> "Sınır dışı etme kararı";
            case "ENTRY_BAN" -> "Türkiye’ye giriş yasağı";
            case "NO_REMOVAL" -> "Sınır dışı etme kararı alınmaması";
            case "DETENTION_OF_APPLICANT" -> "Başvuru sahibinin idari gözetimi kararı";
            case "OBLIGATION_OF_APPLICANT" -> "İkamet veya bildirim yükümlülüğü kararı";
            case "LIMITATION_OF_RIGHTS" -> "Haklardan yararlanmanın kısıtlanması kararı";
            case "DETENTION" -> "İdari gözetim kararı";
            case "DETENTION_EXTENSION" -> "İdari gözetim süresinin uzatılması kararı";
            case "DETENTION_REVIEW" -> "İdari gözetimin aylık değerlendirmesi";
            case "ALTERNATIVE_OBLIGATIONS" -> "İdari gözetime alternatif yükümlülük kararı";
            case "STATUS_REVIEW_NOTICE" -> "Statünün yeniden değerlendirildiğine ilişkin bildirim";
            case "CESSATION" -> "Uluslararası koruma statüsünün sona ermesi kararı";
            case "CANCELLATION" -> "Uluslararası koruma statüsünün iptali kararı";
            case "STATUS_CONTINUATION" -> "Uluslararası koruma statüsünün devamı kararı";
            default -> "Uluslararası koruma kararı";
        };
    }

    private static @Nullable String consequence(List<ServedRoute> routes) {
        if (routes.isEmpty()) {
            return null;
        }
        return routes.stream().allMatch(route -> route.standing() != null)
                ? "Karar uygulanır; aşağıdaki yola her zaman, şartlar değiştiğinde yeniden başvurulabilir."
                : "Süresi içinde başvurulmayan yollar kapanır ve karar kesinleşir.";
    }

    private Remedy remedy(ServedRoute route, String province) {
        StandingRoute standing = route.standing();
        if (standing != null) {
            return Remedy.withoutLimit(standing.authority(), standing.article());
        }
        var rule = catalogue.rule(Objects.requireNonNull(route.ruleId()), Objects.requireNonNull(route.startDay()));
        String authority = rule.id().equals("DL-IP-14")
                ? "Uluslararası Koruma Değerlendirme Komisyonu"
                : Province.of(province).orElseThrow().name() + " İdare Mahkemesi";
        return new Remedy(authority, rule.amount() + " " + rule.unit().label().tr(), route.lastDay(), rule.citation());
    }

    /** Names the way with its article, and the day that counts where it is not the day of the act. */
    private static String way(ServeDecisionSubmission submission, NotificationDate notified) {
        String way = submission.way().label().tr() + " (" + submission.way().article() + ")";
        return notified.strict().equals(submission.handedOverAt().toLocalDate())
                ? way
                : way + "; " + notified.strict().format(TURKISH_DAY) + " günü tebliğ edilmiş sayılır";
    }

    private static NotificationRecord.Acknowledgement acknowledgement(ServeDecisionSubmission submission) {
        return submission.signatureRefused()
                ? new NotificationRecord.Acknowledgement(
                        NotificationRecord.Acknowledgement.Kind.REFUSED, submission.witnessName())
                : new NotificationRecord.Acknowledgement(NotificationRecord.Acknowledgement.Kind.SIGNED, null);
    }

    private static String relation(Recipient recipient) {
        return switch (recipient) {
            case PERSON -> "kendisi";
            case LAWYER -> "vekili";
            case LEGAL_REPRESENTATIVE -> "kanuni temsilcisi";
            case HOUSEHOLD_MEMBER -> "aynı konutta oturan";
            case INSTITUTION_OFFICER -> "kurum görevlisi";
            case NOBODY -> "kimseye teslim edilmedi";
        };
    }
}
