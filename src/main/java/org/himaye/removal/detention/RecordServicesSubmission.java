package org.himaye.removal.detention;

/**
 * What the removal centre gives to somebody held (YUKK 59/1).
 *
 * <p>Filled by the form {@code record-services}.
 *
 * @param health whether urgent and basic health care is given free of charge
 * @param lawyer whether the person can see a lawyer
 * @param notary whether the person can see a notary
 * @param legalRepresentative whether the person can see a legal representative
 * @param phone whether the person can telephone
 * @param consulate whether the person can see consular officers
 * @param unhcr whether the person can see UNHCR
 * @param visitors whether the person can have visitors
 * @param children whether children are held together with the person
 * @param schooling whether the children can go to school
 */
public record RecordServicesSubmission(
        Boolean health,
        Boolean lawyer,
        Boolean notary,
        Boolean legalRepresentative,
        Boolean phone,
        Boolean consulate,
        Boolean unhcr,
        Boolean visitors,
        Boolean children,
        Boolean schooling) {}
