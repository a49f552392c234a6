package org.himaye.trafficking.identification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.letter.Addressee;
import org.himaye.letter.IdentificationDecisionLetter;
import org.himaye.letter.IdentificationReport;
import org.himaye.letter.Signatory;
import org.himaye.letter.TurkishNames;
import org.himaye.letter.VictimReferralForm;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.PersonId;
import org.himaye.shared.Province;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimLetters;
import org.himaye.trafficking.identification.AssessIndicatorsSubmission.ExploitationType;
import org.himaye.trafficking.identification.IdentificationProposals.Proposed;
import org.himaye.trafficking.identification.IndicatorCatalogue.Indicator;
import org.himaye.trafficking.referral.FileReferral;
import org.himaye.trafficking.referral.ReferralContent;
import org.himaye.trafficking.referral.ReferralContent.Safety;
import org.himaye.trafficking.referral.ReferralContent.Urgency;
import org.himaye.trafficking.referral.VictimIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the letters of an identification (DOC-25, DOC-26, DOC-27). */
@Component
class IdentificationLetters {

    private static final Map<ReferralSource, String> SOURCES = Map.of(
            ReferralSource.SELF, "Kişinin kendisi",
            ReferralSource.LAW_ENFORCEMENT, "Kolluk",
            ReferralSource.MIGRATION_OFFICE, "İl Göç İdaresi Müdürlüğü",
            ReferralSource.HOTLINE, "YİMER 157",
            ReferralSource.FAMILY_MINISTRY, "Aile ve Sosyal Hizmetler",
            ReferralSource.LABOUR_INSPECTION, "İş teftişi",
            ReferralSource.ORGANISATION, "Sivil toplum veya uluslararası kuruluş",
            ReferralSource.OTHER, "Diğer");
    private static final Map<Safety, String> SAFETIES =
            Map.of(Safety.SAFE, "Güvende", Safety.IN_DANGER, "Tehlikede", Safety.UNKNOWN, "Bilinmiyor");
    private static final Map<ExploitationType, String> EXPLOITATIONS = Map.of(
            ExploitationType.LABOUR, "Zorla çalıştırma veya hizmet ettirme",
            ExploitationType.SEXUAL, "Fuhuş yaptırma",
            ExploitationType.SERVITUDE, "Esaret veya benzeri uygulama",
            ExploitationType.FORCED_BEGGING, "Zorla dilendirme veya suç işletme",
            ExploitationType.ORGAN_REMOVAL, "Organ verilmesini sağlama",
            ExploitationType.OTHER, "Başka",
            ExploitationType.NONE, "Görülmedi");
    private static final String UNKNOWN = "Bilinmiyor";

    private final VictimLetters letters;
    private final VictimFiles files;
    private final StatutoryPeriods periods;
    private final Map<String, Indicator> indicators;

    IdentificationLetters(
            VictimLetters letters, VictimFiles files, StatutoryPeriods periods, IndicatorCatalogue catalogue) {
        this.letters = letters;
        this.files = files;
        this.periods = periods;
        this.indicators =
                catalogue.all().stream().collect(Collectors.toUnmodifiableMap(Indicator::id, Function.identity()));
    }

    /** Writes the referral form. */
    void referral(CaseId file, FileReferral referral) {
        VictimFile of = files.get(file);
        Optional<ReferralContent> content = Optional.ofNullable(referral.content());
        letters.issue(
                file,
                new VictimReferralForm(
                        of.number(),
                        referred(of, content.orElse(null)),
                        SOURCES.getOrDefault(referral.source(), "Diğer"),
                        local(referral.receivedAt()),
                        content.map(ReferralContent::facts).orElse("Başka bir işlem sırasında belirti görülmüştür."),
                        content.map(ReferralContent::urgency)
                                .filter(urgency -> urgency == Urgency.ORDINARY)
                                .map(ordinary -> "Gecikmeksizin")
                                .orElse("Derhâl"),
                        content.map(ReferralContent::safety).map(SAFETIES::get).orElse(UNKNOWN),
                        content.map(ReferralContent::reportedBy).orElse(null),
                        directorate(of)));
    }

    /** Writes sheet, scores and the proposal of two experts. */
    void report(CaseId file, String proposedBy, String secondedBy) {
        VictimFile of = files.get(file);
        IndicatorSheet sheet =
                files.latest(file, IndicatorSheet.KIND, IndicatorSheet.class).orElseThrow(AtWork::notAtThisStep);
        Proposed proposed =
                files.latest(file, "IDENTIFICATION_PROPOSED", Proposed.class).orElseThrow(AtWork::notAtThisStep);
        List<IdentificationReport.Indicator> found = sheet.found().stream()
                .map(each -> new IdentificationReport.Indicator(
                        indicators.get(each.indicator()).name(), each.strength().label(), each.evidence()))
                .toList();
        List<IdentificationReport.Score> scores = sheet.scores().stream()
                .map(score -> new IdentificationReport.Score(
                        score.dimension().label(), score.strong(), score.medium(), score.weak(), score.positive()))
                .toList();
        letters.issue(
                file,
                new IdentificationReport(
                        of.number(),
                        addressee(of),
                        EXPLOITATIONS.getOrDefault(sheet.exploitationType(), UNKNOWN),
                        sheet.purposeEvidence(),
                        scores,
                        found,
                        sheet.narrative(),
                        sheet.advice().label(),
                        proposed.result().label(),
                        proposed.reasons(),
                        proposedBy,
                        secondedBy,
                        directorate(of)));
    }

    /** Writes the decision. */
    void decision(CaseId file, IdentificationDecided decided) {
        VictimFile of = files.get(file);
        boolean positive = decided.result().isPositive();
        letters.issue(
                file,
                new IdentificationDecisionLetter(
                        of.number(),
                        addressee(of),
                        decided.result().label(),
                        positive,
                        decided.ground() == null ? null : decided.ground().label(),
                        decided.reasons(),
                        local(decided.decidedAt()),
                        positive && of.foreigner()
                                ? LegalTime.dayOf(periods.compute("DL-TH-01", decided.decidedAt())
                                        .endsAt()
                                        .minusMillis(1))
                                : null,
                        new Signatory(name(of) + " Valiliği", "Vali adına")));
    }

    private Addressee addressee(VictimFile of) {
        return files.latest(of.id(), VictimIdentity.KIND, VictimIdentity.class)
                .orElseThrow(AtWork::notAtThisStep)
                .addressee(of);
    }

    private static Addressee referred(VictimFile of, @Nullable ReferralContent content) {
        String name =
                content == null ? "" : (orEmpty(content.givenNames()) + " " + orEmpty(content.familyName())).strip();
        String nationality = content == null || content.nationality() == null
                ? UNKNOWN
                : TurkishNames.country(content.nationality());
        return new Addressee(
                person(of),
                name.isEmpty() ? "Adı bilinmeyen kişi" : name,
                nationality,
                null,
                content == null ? null : content.foreignerNumber(),
                null);
    }

    /** The person's record, or the file where there is none; letters of sealed files are in no other ledger. */
    private static PersonId person(VictimFile of) {
        return of.personId() == null ? new PersonId(of.id().value()) : of.personId();
    }

    private static Signatory directorate(VictimFile of) {
        return new Signatory(name(of) + " İl Göç İdaresi Müdürlüğü", "İnsan ticareti mağdurlarını koruma masası");
    }

    private static String name(VictimFile of) {
        return Province.of(of.province()).orElseThrow().name();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, LegalTime.ZONE);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
