/** Tests of the Commission's pages without a browser. */
@org.jspecify.annotations.NullMarked
package org.himaye.appeal.web;
