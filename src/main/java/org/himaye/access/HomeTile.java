package org.himaye.access;

import org.himaye.shared.LocalizedText;

/**
 * One thing an officer can do, as the start page offers it.
 *
 * @param title what it is called
 * @param text what it is good for, in one sentence
 * @param href address within the application, beginning with a slash
 */
public record HomeTile(LocalizedText title, LocalizedText text, String href) {}
