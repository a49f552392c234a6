/**
 * What if: when the cases that wait would be decided with more interviewers, more deciders, another inflow or another share
 * of accelerated cases, and how far such an answer can be trusted. Reads the read model; changes nothing.
 */
@NullMarked
package org.himaye.supervision.forecast;

import org.jspecify.annotations.NullMarked;
