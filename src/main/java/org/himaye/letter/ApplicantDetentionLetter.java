package org.himaye.letter;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-11, decision to detain an applicant: ground, why other measures are not enough, how long, and the way to the judge
 * (YUKK 68/4, 68/5, 68/7).
 *
 * @param caseNumber number of the case
 * @param addressee the applicant
 * @param decisionNumber number of the decision
 * @param grounds grounds of YUKK 68/2, at least one
 * @param reasons individual reasons
 * @param insufficiency why residence, reporting or another measure is not enough (YUKK 68/3)
 * @param place where the applicant is held
 * @param startsAt start in Turkey
 * @param endsAt latest end in Turkey (YUKK 68/5), from the clock
 * @param authority deciding authority in Turkish
 * @param remedies routes against the decision, at least one
 * @param spoken language the applicant understands
 * @param interpreter name of the interpreter; null if none took part
 * @param signatory the deciding official
 */
public record ApplicantDetentionLetter(
        String caseNumber,
        Addressee addressee,
        String decisionNumber,
        List<Ground> grounds,
        String reasons,
        String insufficiency,
        String place,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String authority,
        List<Remedy> remedies,
        PersonLanguage spoken,
        @Nullable String interpreter,
        Signatory signatory)
        implements LetterContent {

    public ApplicantDetentionLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(decisionNumber, "decisionNumber");
        grounds = Mandatory.entries(grounds, "grounds");
        Mandatory.text(reasons, "reasons");
        Mandatory.text(insufficiency, "insufficiency of other measures");
        Mandatory.text(place, "place");
        Mandatory.require(endsAt.isAfter(startsAt), "duration");
        Mandatory.text(authority, "authority");
        remedies = Mandatory.entries(remedies, "remedies");
    }

    @Override
    public String documentId() {
        return "DOC-11";
    }

    /** Why an applicant may be detained (YUKK 68/2), with the words the letter prints. */
    public enum Ground {
        /** Identity or nationality in serious doubt. */
        A("68/2-a", "Kimlik veya vatandaşlık bilgilerinizin doğruluğundan ciddi şüphe duyulması ve bunların tespiti"),
        /** Irregular entry at a border gate. */
        B("68/2-b", "Sınır kapılarında usulüne aykırı surette ülkeye girmekten alıkonulma"),
        /** Elements of the claim that cannot be established otherwise. */
        C("68/2-c", "Başvurunuza temel oluşturan unsurların, gözetim olmaksızın belirlenememesi"),
        /** Serious danger to public order or security. */
        CH("68/2-ç", "Kamu düzeni veya kamu güvenliği için ciddi tehlike oluşturma");

        private final String article;
        private final String words;

        Ground(String article, String words) {
            this.article = article;
            this.words = words;
        }

        /** Returns the clause, e.g. {@code 68/2-a}. */
        public String article() {
            return article;
        }

        /** Returns what the letter prints. */
        public String words() {
            return words;
        }
    }
}
