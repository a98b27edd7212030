/** Widths in thousandths of an em: KaTeX's own metrics of its Computer Modern fonts. */
type Widths = ReadonlyMap<string, number>

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")

function widths(names: readonly string[], thousandths: string): Widths {
  return new Map(thousandths.split(" ").map((width, k) => [names[k]!, Number(width)]))
}

/** Letters of formulas: x; with their italic correction. */
export const italic: Widths = widths(
  LETTERS,
  "529 429 433 520 466 597 513 576 345 469 552 318 878 600 485 503 482 479 469 361 572 521 743 572 526 509 " +
    "750 809 786 856 796 782 786 913 518 651 921 681 1079 913 791 781 791 767 671 723 792 806 1083 907 803 754",
)

/** How far letters of formulas lean over what stands below them to the right. */
export const leaning: Widths = widths(
  LETTERS,
  "0 0 0 0 0 108 36 0 0 57 31 20 0 0 0 0 36 28 0 0 0 36 27 0 36 44 " +
    "0 50 72 28 58 139 0 81 78 96 72 0 109 109 28 139 0 8 58 139 109 222 139 78 222 72",
)

/** Words: \mathit{loss}; without italic correction, which only single letters get. */
export const slanted: Widths = widths(
  LETTERS,
  "511 460 460 511 460 307 460 511 307 307 460 256 818 562 511 511 460 422 409 332 537 460 664 464 486 409 " +
    "743 704 716 755 678 653 774 743 386 525 769 627 897 743 767 678 767 729 562 716 743 743 999 743 743 613",
)

/** Letters that stand upright: \sin, \mathrm{d}. */
export const upright: Widths = widths(
  LETTERS,
  "500 556 444 556 444 383 514 556 278 306 528 278 833 556 500 556 528 392 394 389 556 542 736 528 542 444 " +
    "750 708 722 764 681 653 785 750 361 514 778 625 917 750 778 681 778 736 556 722 750 764 1042 750 775 611",
)

/** Greek letters, by their command. */
export const greek: Widths = widths(
  (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega " +
    "varepsilon vartheta varphi varpi varrho varsigma Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
  ).split(" "),
  "643 618 573 482 406 511 532 497 354 576 583 603 558 484 485 606 517 607 550 576 596 626 687 658 " +
    "466 591 654 856 517 443 625 833 778 694 667 750 722 778 722 778 722",
)
