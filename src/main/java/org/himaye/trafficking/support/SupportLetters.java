package org.himaye.trafficking.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.himaye.letter.Addressee;
import org.himaye.letter.ResidencePermitCard;
import org.himaye.letter.Signatory;
import org.himaye.letter.SupportEvaluationReport;
import org.himaye.letter.SupportPlanLetter;
import org.himaye.letter.TurkishNames;
import org.himaye.shared.Province;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimLetters;
import org.himaye.trafficking.referral.VictimIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes permit (DOC-28), evaluation report (DOC-29), and consent and plan (DOC-30). */
@Component
class SupportLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private final VictimLetters letters;
    private final VictimFiles files;

    SupportLetters(VictimLetters letters, VictimFiles files) {
        this.letters = letters;
        this.files = files;
    }

    /** The number on the card leads to no file. */
    void permit(VictimFile file, Permit permit, LocalDate lastPossibleDay) {
        letters.issue(
                file.id(),
                new ResidencePermitCard(
                        file.province() + "-"
                                + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
                        addressee(file),
                        permit.number() + 1,
                        permit.startsOn(),
                        permit.endsOn(),
                        lastPossibleDay,
                        new Signatory(authority(file, " Valiliği"), "Vali adına")));
    }

    void evaluation(VictimFile file, List<Permit> permits, Evaluations.Evaluation evaluation) {
        EvaluateSupportSubmission report = evaluation.report();
        letters.issue(
                file.id(),
                new SupportEvaluationReport(
                        file.number(),
                        addressee(file),
                        report.evaluatedAt(),
                        report.situation(),
                        describe(permits),
                        adviceInTurkish(evaluation.advice()),
                        proposalInTurkish(report),
                        new Signatory(authority(file, " İl Göç İdaresi Müdürlüğü"), "Dosya sorumlusu")));
    }

    void plan(VictimFile file, AgreePlanSubmission plan) {
        letters.issue(
                file.id(),
                new SupportPlanLetter(
                        file.number(),
                        addressee(file),
                        plan.agreedAt(),
                        TurkishNames.language(plan.language()),
                        plan.interpreter(),
                        plan.guardian(),
                        plan.services().stream().map(SupportService::label).toList(),
                        plan.plan(),
                        new Signatory(authority(file, " İl Göç İdaresi Müdürlüğü"), "Dosya sorumlusu")));
    }

    private Addressee addressee(VictimFile file) {
        return files.latest(file.id(), VictimIdentity.KIND, VictimIdentity.class)
                .orElseThrow()
                .addressee(file);
    }

    private static String authority(VictimFile file, String office) {
        return Province.of(file.province()).orElseThrow().name() + office;
    }

    private static @Nullable String describe(List<Permit> permits) {
        if (permits.isEmpty()) {
            return null;
        }
        Permit last = permits.get(permits.size() - 1);
        return (last.number() + 1) + ". izin, " + DAY.format(last.endsOn()) + " tarihine kadar";
    }

    private static String adviceInTurkish(String advice) {
        return switch (advice) {
            case "GRANT" -> "İlk izin verilir";
            case "EXTEND" -> "Uzatılabilir";
            case "CANCEL" -> "İptal edilir";
            case "NO_EXTENSION" -> "Üç yıl dolmuştur, uzatılamaz";
            case "SUPPORT_ONLY" -> "İzin gerekmez, destek sürer";
            default -> "Öneri yok";
        };
    }

    private static String proposalInTurkish(EvaluateSupportSubmission report) {
        return switch (report.proposal()) {
            case CONTINUE -> "Destek sürsün.";
            case EXTEND -> "İzin " + report.months() + " ay uzatılsın.";
            case CANCEL -> "İzin iptal edilsin ve destek sona ersin.";
            case END -> "Destek sona ersin.";
        };
    }
}
