@NullMarked
package org.himaye.supervision.web;

import org.jspecify.annotations.NullMarked;
