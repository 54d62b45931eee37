/** A server to be scraped. */
@NullMarked
package dev.wfmon.cli.scrape;

import org.jspecify.annotations.NullMarked;
