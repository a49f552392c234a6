package org.himaye.trafficking.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.Sex;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.referral.NewReferral;
import org.himaye.trafficking.referral.ReferralContent;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/trafficking/referrals}.
 *
 * @param reference given by the office; repeating it makes no second referral
 * @param province plate code of the province where the person is
 * @param source who suspects
 * @param receivedAt when the office learned of it, with offset
 * @param facts what was seen or heard
 * @param urgency how soon somebody has to act
 * @param safety whether the person is safe
 * @param gender as far as known
 * @param age whether the person is a child
 * @param birthYear left out if unknown
 * @param language code of the language the person understands; left out if unknown
 * @param nationality ISO 3166 alpha-3, {@code TUR} for a Turkish citizen; left out if unknown
 * @param familyName left out if unknown
 * @param givenNames left out if unknown
 * @param foreignerNumber left out if unknown
 * @param whereabouts where the person is now; left out if unknown
 * @param reportedBy who told the office; left out if the office saw it itself
 */
record ReferralRequest(
        @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]*")
        String reference,

        @NotBlank @Pattern(regexp = "[0-8][0-9]") String province,
        @NotNull ReferralSource source,
        @NotNull OffsetDateTime receivedAt,

        @NotBlank @Size(max = 4000) @Pattern(regexp = LONG_TEXT)
        String facts,

        @NotNull ReferralContent.Urgency urgency,
        @NotNull ReferralContent.Safety safety,
        @NotNull Sex gender,
        @NotNull AgeGroup age,
        @Nullable @Min(1900) @Max(2199) Integer birthYear,
        @Nullable @Pattern(regexp = "[A-Z]{2}|OTHER") String language,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String nationality,
        @Nullable @Size(max = 80) @Pattern(regexp = TEXT) String familyName,
        @Nullable @Size(max = 80) @Pattern(regexp = TEXT) String givenNames,
        @Nullable @Size(max = 20) String foreignerNumber,
        @Nullable @Size(max = 400) @Pattern(regexp = TEXT) String whereabouts,
        @Nullable @Size(max = 200) @Pattern(regexp = TEXT) String reportedBy) {

    /** No control characters and no half characters. */
    private static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";

    /** As text, with lines. */
    private static final String LONG_TEXT = "[^\\p{Cntrl}\\p{Cs}]*(?:[\\n\\r\\t][^\\p{Cntrl}\\p{Cs}]*)*";

    NewReferral toReferral() {
        return new NewReferral(
                reference,
                province,
                source,
                receivedAt.toInstant(),
                new ReferralContent(
                        facts.strip(),
                        urgency,
                        safety,
                        gender,
                        age,
                        birthYear,
                        language,
                        nationality,
                        stripped(familyName),
                        stripped(givenNames),
                        foreignerNumber == null
                                ? null
                                : ForeignerNumber.parse(foreignerNumber).value(),
                        stripped(whereabouts),
                        stripped(reportedBy)));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "ReferralRequest[…]";
    }
}
