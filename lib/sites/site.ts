import type { PageReading, SiteId } from '@/lib/domain/page-reading';

/**
 * A Site: how the pages of one product are read. Runs in the page; so no library, nothing that
 * throws, clicks, fetches, writes or opens hover cards. What it is not sure of, it leaves null.
 */
export interface Site {
  id: SiteId;
  /** Exact host names; empty for software that lives on any host. */
  hosts: readonly string[];
  /** Is this document one of this site's? Cheap: a few selectors. */
  recognise(document: Document, url: URL): boolean;
  /**
   * A short text that changes whenever another mail, thread or page is shown. Asked on every
   * burst of mutations, so it must cost next to nothing.
   */
  viewKey(document: Document, url: URL): string;
  /** The narrowest nodes whose children change when another mail is shown. Asked again after each read. */
  watched(document: Document): WatchedNode[];
  /** Reads what is shown. Never throws; an empty page gives view `nothing`. */
  readPage(document: Document, url: URL): PageReading;
}

export interface WatchedNode {
  node: Node;
  /** True only where the changes happen below the node's own children. */
  subtree: boolean;
  /** A frame whose `load` event means that another mail is shown. */
  frame?: HTMLIFrameElement;
}
