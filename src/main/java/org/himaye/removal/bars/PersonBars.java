package org.himaye.removal.bars;

import java.util.Map;
import org.himaye.guard.DatabaseBar;
import org.himaye.guard.DatabaseBar.Explanation;
import org.himaye.guard.RemovalBar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bars that lie in the person: non-refoulement, YUKK 55, age, health, statelessness (INV-03, INV-06, INV-11, INV-27). */
@Configuration(proxyBeanMethods = false)
class PersonBars {

    /** Says what every sealed file says, so that nobody learns which one it is. */
    private static final Explanation NEUTRAL = Explanation.of(
            "Kanuni bir engel vardır.",
            "There is a lawful obstacle.",
            "Genel Merkeze başvurun.",
            "Ask the headquarters.");

    @Bean
    RemovalBar screeningBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "screening",
                Map.of(
                        "screening-missing",
                        Explanation.of(
                                "Gidilecek ülke için geri göndermeme değerlendirmesi yapılmamıştır.",
                                "There is no non-refoulement screening for the country of destination.",
                                "Bu ülke için değerlendirme yapılmalıdır.",
                                "A screening for this country is needed."),
                        "screening-forbids",
                        Explanation.of(
                                "Geri göndermeme değerlendirmesi bu ülkeye gönderilmeyi yasaklamaktadır.",
                                "The non-refoulement screening forbids this country.",
                                "Başka bir ülke değerlendirilir veya değerlendirme yenilenir.",
                                "Another country, or a new screening.")));
    }

    @Bean
    RemovalBar prohibitionBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "prohibition",
                Map.of(
                        "prohibition-55",
                        Explanation.of(
                                "Kişi hakkında sınır dışı etme kararı alınamayacak hâllerden biri vardır.",
                                "One of the reasons for which nobody is removed holds for this person.",
                                "Engelin kalktığını gösteren yeni bir değerlendirme gerekir.",
                                "A new evaluation that finds it gone is needed."),
                        "other-lawful-obstacle",
                        NEUTRAL));
    }

    @Bean
    RemovalBar childBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "child",
                Map.of(
                        "unaccompanied-child",
                        Explanation.of(
                                "Kişi refakatsiz çocuktur.",
                                "The person is an unaccompanied child.",
                                "Çocuk Aile ve Sosyal Hizmetler İl Müdürlüğüne teslim edilir.",
                                "The child is handed over to the Family Ministry.")));
    }

    @Bean
    RemovalBar medicalHoldBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "medical-hold",
                Map.of(
                        "medical-hold",
                        Explanation.of(
                                "Kişinin seyahati sağlık bakımından sakıncalıdır.",
                                "Travel is a risk to the person's health.",
                                "Sağlık engelinin kalktığının kaydı gerekir.",
                                "The end of the medical hold has to be recorded.")));
    }

    @Bean
    RemovalBar statelessBar(JdbcClient database) {
        return new DatabaseBar(
                database,
                "stateless",
                Map.of(
                        "stateless",
                        Explanation.of(
                                "Kişi vatansızdır; yalnızca ciddi tehdit hâlinde sınır dışı edilebilir.",
                                "The person is stateless and may be removed for a serious threat only.",
                                "Kamu düzeni veya güvenliği bakımından ciddi tehdit tespiti gerekir.",
                                "A finding of a serious threat to public order or security is needed.")));
    }
}
