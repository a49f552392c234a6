package org.himaye.shared;

/** The groups of law note F; the only place where their ids are written. */
public enum OfficerGroup {
    /** İGİM ön büro. */
    FRONT_DESK("front-desk", "İGİM ön büro"),
    /** Kayıt görevlisi. */
    REGISTRATION_OFFICER("registration-officer", "Kayıt görevlisi"),
    /** Mülakat görevlisi. */
    INTERVIEW_OFFICER("interview-officer", "Mülakat görevlisi"),
    /** Uluslararası koruma uzmanı. */
    PROTECTION_OFFICER("protection-officer", "Uluslararası koruma uzmanı"),
    /** Uluslararası koruma karar yetkilisi. */
    PROTECTION_DECIDER("protection-decider", "Uluslararası koruma karar yetkilisi"),
    /** Menşe ülke bilgisi uzmanı. */
    COUNTRY_INFO_ANALYST("country-info-analyst", "Menşe ülke bilgisi uzmanı"),
    /** Aile ve Sosyal Hizmetler irtibat görevlisi. */
    CHILD_PROTECTION_LIAISON("child-protection-liaison", "Aile ve Sosyal Hizmetler irtibat görevlisi"),
    /** İl göç idaresi müdürü. */
    PROVINCIAL_DIRECTOR("provincial-director", "İl göç idaresi müdürü"),
    /** Vali / yetkili vali yardımcısı. */
    GOVERNOR_APPROVER("governor-approver", "Vali / yetkili vali yardımcısı"),
    /** Komisyon başkanı. */
    COMMISSION_CHAIR("commission-chair", "Komisyon başkanı"),
    /** Komisyon üyesi (Adalet). */
    COMMISSION_MEMBER_JUSTICE("commission-member-justice", "Komisyon üyesi (Adalet)"),
    /** Komisyon üyesi (Dışişleri). */
    COMMISSION_MEMBER_FOREIGN_AFFAIRS("commission-member-foreign-affairs", "Komisyon üyesi (Dışişleri)"),
    /** Komisyon üyesi (göç uzmanı). */
    COMMISSION_MEMBER_EXPERT("commission-member-expert", "Komisyon üyesi (göç uzmanı)"),
    /** Komisyon sekretaryası. */
    COMMISSION_SECRETARIAT("commission-secretariat", "Komisyon sekretaryası"),
    /** BMMYK gözlemcisi. */
    UNHCR_OBSERVER("unhcr-observer", "BMMYK gözlemcisi"),
    /** Tebligat görevlisi. */
    NOTIFICATION_OFFICER("notification-officer", "Tebligat görevlisi"),
    /** Tercüman. */
    INTERPRETER("interpreter", "Tercüman"),
    /** Sınır dışı işlemleri uzmanı. */
    REMOVAL_OFFICER("removal-officer", "Sınır dışı işlemleri uzmanı"),
    /** İdari gözetim değerlendirme görevlisi. */
    DETENTION_REVIEWER("detention-reviewer", "İdari gözetim değerlendirme görevlisi"),
    /** Geri gönderme merkezi müdürü. */
    REMOVAL_CENTRE_MANAGER("removal-centre-manager", "Geri gönderme merkezi müdürü"),
    /** Geri gönderme merkezi personeli. */
    REMOVAL_CENTRE_STAFF("removal-centre-staff", "Geri gönderme merkezi personeli"),
    /** Alternatif yükümlülük takip görevlisi. */
    ALTERNATIVES_SUPERVISOR("alternatives-supervisor", "Alternatif yükümlülük takip görevlisi"),
    /** Geri dönüş danışmanı. */
    RETURN_COUNSELLOR("return-counsellor", "Geri dönüş danışmanı"),
    /** Geri kabul birimi. */
    READMISSION_DESK("readmission-desk", "Geri kabul birimi"),
    /** Kolluk irtibat görevlisi. */
    LAW_ENFORCEMENT_LIAISON("law-enforcement-liaison", "Kolluk irtibat görevlisi"),
    /** Hudut kapısı. */
    BORDER_POLICE("border-police", "Hudut kapısı"),
    /** İnsan ticareti tanımlama uzmanı. */
    TRAFFICKING_EXPERT("trafficking-expert", "İnsan ticareti tanımlama uzmanı"),
    /** Mağdur destek sorumlusu. */
    VICTIM_CASE_MANAGER("victim-case-manager", "Mağdur destek sorumlusu"),
    /** Sığınma evi müdürü. */
    SHELTER_MANAGER("shelter-manager", "Sığınma evi müdürü"),
    /** İkamet uzmanı. */
    RESIDENCE_OFFICER("residence-officer", "İkamet uzmanı"),
    /** İkamet onay yetkilisi. */
    RESIDENCE_APPROVER("residence-approver", "İkamet onay yetkilisi"),
    /** Anlaşmalı evlilik araştırma görevlisi. */
    MARRIAGE_INQUIRY_OFFICER("marriage-inquiry-officer", "Anlaşmalı evlilik araştırma görevlisi"),
    /** Hukuk müşavirliği. */
    LEGAL_COUNSEL("legal-counsel", "Hukuk müşavirliği"),
    /** Uluslararası Koruma Genel Müdürlüğü. */
    HQ_PROTECTION("hq-protection", "Uluslararası Koruma Genel Müdürlüğü"),
    /** Düzensiz Göçle Mücadele Genel Müdürlüğü. */
    HQ_IRREGULAR("hq-irregular", "Düzensiz Göçle Mücadele Genel Müdürlüğü"),
    /** Yabancılar Genel Müdürlüğü. */
    HQ_FOREIGNERS("hq-foreigners", "Yabancılar Genel Müdürlüğü"),
    /** Uyum ve İletişim Genel Müdürlüğü. */
    HQ_INTEGRATION("hq-integration", "Uyum ve İletişim Genel Müdürlüğü"),
    /** Sınır Yönetimi Genel Müdürlüğü. */
    HQ_BORDER("hq-border", "Sınır Yönetimi Genel Müdürlüğü"),
    /** Kurul sekretaryası. */
    BOARD_SECRETARIAT("board-secretariat", "Kurul sekretaryası"),
    /** İl göç koordinasyon kurulu başkanı. */
    PROVINCE_BOARD_CHAIR("province-board-chair", "İl göç koordinasyon kurulu başkanı"),
    /** İlçe göç koordinasyon kurulu başkanı. */
    DISTRICT_BOARD_CHAIR("district-board-chair", "İlçe göç koordinasyon kurulu başkanı"),
    /** Kurul üyesi. */
    BOARD_MEMBER("board-member", "Kurul üyesi"),
    /** Alt komisyon başkanı. */
    SUBCOMMITTEE_CHAIR("subcommittee-chair", "Alt komisyon başkanı"),
    /** Alt komisyon üyesi. */
    SUBCOMMITTEE_MEMBER("subcommittee-member", "Alt komisyon üyesi"),
    /** Strateji uzmanı. */
    KPI_ANALYST("kpi-analyst", "Strateji uzmanı"),
    /** Kişisel verileri koruma görevlisi. */
    DATA_PROTECTION_OFFICER("data-protection-officer", "Kişisel verileri koruma görevlisi"),
    /** Denetçi. */
    AUDITOR("auditor", "Denetçi"),
    /** Başvuru sahibi. */
    APPLICANT_PORTAL("applicant-portal", "Başvuru sahibi"),
    /** Avukat. */
    LAWYER_PORTAL("lawyer-portal", "Avukat"),
    /** Bilgi işlem. */
    SYSTEM_ADMIN("system-admin", "Bilgi işlem");

    private final String id;
    private final String label;

    OfficerGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Returns the id that models, users and authorizations use. */
    public String id() {
        return id;
    }

    /** Returns the Turkish name. */
    public String label() {
        return label;
    }

    /**
     * Finds a group by its id.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    public static OfficerGroup of(String id) {
        for (OfficerGroup group : values()) {
            if (group.id.equals(id)) {
                return group;
            }
        }
        throw new IllegalArgumentException("No group " + id);
    }
}
