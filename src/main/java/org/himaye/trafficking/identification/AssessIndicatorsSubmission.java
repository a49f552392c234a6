package org.himaye.trafficking.identification;

import org.himaye.trafficking.referral.AgeGroup;
import org.jspecify.annotations.Nullable;

/**
 * The indicator sheet (DT-16, DOC-26): one component per indicator of the catalogue, of the same name. What is written there is
 * the evidence; an indicator without evidence was not found.
 *
 * <p>Filled by the form {@code assess-indicators}.
 *
 * @param ageGroup whether the person is under 18, after everything that is known by now
 * @param exploitationType form of exploitation that is suspected
 * @param purposeEvidence evidence of the purpose of exploitation itself (TCK 80); null if there is none
 * @param deceivedAboutJob evidence: deceived about the nature of the job, place or employer
 * @param deceivedAboutConditions evidence: deceived about work conditions
 * @param deceivedAboutContract evidence: deceived about content or legality of the contract
 * @param deceivedAboutFamilyReunification evidence: deceived about family reunification
 * @param deceivedAboutHousing evidence: deceived about housing
 * @param deceivedAboutStatus evidence: deceived about legal documents or status
 * @param deceivedAboutTravel evidence: deceived about travel and recruitment conditions
 * @param deceivedAboutWages evidence: deceived about wages
 * @param deceivedByPromiseOfMarriage evidence: deceived by a promise of marriage or adoption
 * @param deceivedAboutEducation evidence: deceived about access to education
 * @param recruitedByViolence evidence: violence on the person
 * @param recruitedByAbductionOrSale evidence: abduction, forced marriage or adoption, sale
 * @param recruitedByTakingDocuments evidence: confiscation of documents
 * @param recruitedByDebt evidence: debt bondage
 * @param recruitedByIsolation evidence: isolation, confinement or surveillance
 * @param recruitedByThreatOfDenunciation evidence: threat of denunciation to authorities
 * @param recruitedByThreatOfViolence evidence: threat of violence
 * @param recruitedByThreatToInformFamily evidence: threat to inform family or community
 * @param recruitedByViolenceOnFamily evidence: violence on the family, actual or threatened
 * @param recruitedByWithholdingMoney evidence: withholding of money
 * @param abusedDifficultFamilySituation evidence: abuse of a difficult family situation
 * @param abusedIllegalStatus evidence: abuse of illegal status
 * @param abusedLackOfEducation evidence: abuse of lack of education or language
 * @param abusedLackOfInformation evidence: abuse of lack of information
 * @param abusedByControl evidence: control by the exploiter
 * @param abusedEconomicReasons evidence: economic reasons
 * @param abusedByFalseInformationOnLaw evidence: false information about law or authorities
 * @param abusedByFalseInformationOnMigration evidence: false information about successful migration
 * @param abusedFamilySituation evidence: family situation
 * @param abusedPersonalSituation evidence: personal situation
 * @param abusedEmotionalDependency evidence: psychological or emotional dependency
 * @param abusedRelationWithAuthorities evidence: relation with authorities or legal status
 * @param abusedBeliefs evidence: abuse of cultural or religious beliefs
 * @param abusedGeneralContext evidence: general context
 * @param abusedDifficultiesInThePast evidence: difficulties in the past
 * @param abusedDifficultyToTravel evidence: difficulty to organise travel
 * @param exploitedByExcessiveHours evidence: excessive working days or hours
 * @param exploitedInBadHousing evidence: bad living conditions
 * @param exploitedInHazardousWork evidence: hazardous work
 * @param exploitedForLittlePay evidence: low or no pay
 * @param exploitedAgainstContract evidence: no respect of labour law or contract
 * @param exploitedWithoutSocialProtection evidence: no social protection
 * @param exploitedInVeryBadConditions evidence: very bad working conditions
 * @param exploitedByWageManipulation evidence: wage manipulation
 * @param exploitedWithoutEducation evidence: no access to education
 * @param coercedByTakingDocuments evidence: confiscation of documents
 * @param coercedByDebt evidence: debt bondage
 * @param coercedByIsolation evidence: isolation, confinement or surveillance
 * @param coercedByViolence evidence: violence on the person
 * @param coercedIntoIllicitActivity evidence: forced into illicit or criminal activity
 * @param coercedIntoTasks evidence: forced tasks or clients
 * @param coercedAgainstPeers evidence: forced to act against peers
 * @param coercedToLie evidence: forced to lie to authorities or family
 * @param coercedByThreatOfDenunciation evidence: threat of denunciation to authorities
 * @param coercedByThreatOfWorseConditions evidence: threat of worse conditions
 * @param coercedByThreatOfViolence evidence: threat of violence
 * @param coercedByStrongInfluence evidence: under strong influence
 * @param coercedByViolenceOnFamily evidence: violence on the family
 * @param coercedByWithholdingWages evidence: withholding of wages
 * @param coercedByThreatToInformFamily evidence: threat to inform family or community
 * @param dependentOnExploiter evidence: dependency on the exploiter
 * @param dependentInUnknownArea evidence: difficulty to live in an unknown area
 * @param dependentForEconomicReasons evidence: economic reasons
 * @param dependentForFamilySituation evidence: family situation
 * @param dependentForRelationWithAuthorities evidence: relation with authorities or legal status
 * @param dependentForDifficultiesInThePast evidence: difficulties in the past
 * @param dependentForPersonalCharacteristics evidence: personal characteristics
 * @param narrative what happened, in order
 */
public record AssessIndicatorsSubmission(
        AgeGroup ageGroup,
        ExploitationType exploitationType,
        @Nullable String purposeEvidence,
        @Nullable String deceivedAboutJob,
        @Nullable String deceivedAboutConditions,
        @Nullable String deceivedAboutContract,
        @Nullable String deceivedAboutFamilyReunification,
        @Nullable String deceivedAboutHousing,
        @Nullable String deceivedAboutStatus,
        @Nullable String deceivedAboutTravel,
        @Nullable String deceivedAboutWages,
        @Nullable String deceivedByPromiseOfMarriage,
        @Nullable String deceivedAboutEducation,
        @Nullable String recruitedByViolence,
        @Nullable String recruitedByAbductionOrSale,
        @Nullable String recruitedByTakingDocuments,
        @Nullable String recruitedByDebt,
        @Nullable String recruitedByIsolation,
        @Nullable String recruitedByThreatOfDenunciation,
        @Nullable String recruitedByThreatOfViolence,
        @Nullable String recruitedByThreatToInformFamily,
        @Nullable String recruitedByViolenceOnFamily,
        @Nullable String recruitedByWithholdingMoney,
        @Nullable String abusedDifficultFamilySituation,
        @Nullable String abusedIllegalStatus,
        @Nullable String abusedLackOfEducation,
        @Nullable String abusedLackOfInformation,
        @Nullable String abusedByControl,
        @Nullable String abusedEconomicReasons,
        @Nullable String abusedByFalseInformationOnLaw,
        @Nullable String abusedByFalseInformationOnMigration,
        @Nullable String abusedFamilySituation,
        @Nullable String abusedPersonalSituation,
        @Nullable String abusedEmotionalDependency,
        @Nullable String abusedRelationWithAuthorities,
        @Nullable String abusedBeliefs,
        @Nullable String abusedGeneralContext,
        @Nullable String abusedDifficultiesInThePast,
        @Nullable String abusedDifficultyToTravel,
        @Nullable String exploitedByExcessiveHours,
        @Nullable String exploitedInBadHousing,
        @Nullable String exploitedInHazardousWork,
        @Nullable String exploitedForLittlePay,
        @Nullable String exploitedAgainstContract,
        @Nullable String exploitedWithoutSocialProtection,
        @Nullable String exploitedInVeryBadConditions,
        @Nullable String exploitedByWageManipulation,
        @Nullable String exploitedWithoutEducation,
        @Nullable String coercedByTakingDocuments,
        @Nullable String coercedByDebt,
        @Nullable String coercedByIsolation,
        @Nullable String coercedByViolence,
        @Nullable String coercedIntoIllicitActivity,
        @Nullable String coercedIntoTasks,
        @Nullable String coercedAgainstPeers,
        @Nullable String coercedToLie,
        @Nullable String coercedByThreatOfDenunciation,
        @Nullable String coercedByThreatOfWorseConditions,
        @Nullable String coercedByThreatOfViolence,
        @Nullable String coercedByStrongInfluence,
        @Nullable String coercedByViolenceOnFamily,
        @Nullable String coercedByWithholdingWages,
        @Nullable String coercedByThreatToInformFamily,
        @Nullable String dependentOnExploiter,
        @Nullable String dependentInUnknownArea,
        @Nullable String dependentForEconomicReasons,
        @Nullable String dependentForFamilySituation,
        @Nullable String dependentForRelationWithAuthorities,
        @Nullable String dependentForDifficultiesInThePast,
        @Nullable String dependentForPersonalCharacteristics,
        String narrative) {

    /** Forms of exploitation (TCK 80/1). */
    public enum ExploitationType {
        /** Zorla çalıştırma veya hizmet ettirme. */
        LABOUR,
        /** Fuhuş yaptırma. */
        SEXUAL,
        /** Esaret veya benzeri uygulama. */
        SERVITUDE,
        /** Zorla dilendirme veya suç işletme. */
        FORCED_BEGGING,
        /** Organ verilmesini sağlama. */
        ORGAN_REMOVAL,
        /** Başka bir biçim. */
        OTHER,
        /** Bir sömürü görülmedi. */
        NONE
    }
}
