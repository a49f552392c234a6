package org.himaye.trafficking.support;

/** Services of a support programme (law note 4.a, step 7). */
public enum SupportService {
    /** Barınma. */
    SHELTER("Güvenli barınma"),
    /** Sağlık. */
    HEALTH("Sağlık hizmetleri"),
    /** Psikososyal destek. */
    PSYCHOSOCIAL("Psikososyal destek"),
    /** Hukuki bilgi ve yardım. */
    LEGAL_AID("Hukuki bilgilendirme ve yardım"),
    /** Eğitim. */
    EDUCATION("Eğitim"),
    /** Meslek ve iş. */
    VOCATIONAL("Meslek eğitimi ve işgücü piyasasına erişim"),
    /** Tercüme. */
    INTERPRETATION("Tercümanlık"),
    /** Geçici maddi destek. */
    FINANCIAL("Geçici maddi destek (3294 sayılı Kanun)"),
    /** Kuruluşların hizmetleri. */
    ORGANISATIONS("Sivil toplum ve uluslararası kuruluşların hizmetleri");

    private final String label;

    SupportService(String label) {
        this.label = label;
    }

    /** Returns the Turkish name. */
    public String label() {
        return label;
    }
}
