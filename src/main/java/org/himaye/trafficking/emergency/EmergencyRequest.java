package org.himaye.trafficking.emergency;

/**
 * What somebody says who needs to read a sealed file at once.
 *
 * @param subject foreigner number of a person, or number of a file
 * @param reason why it cannot wait for the team
 * @param hours for how long, from 1 to 24
 */
public record EmergencyRequest(String subject, String reason, int hours) {}
