//! How much of a workbook is read. The caps keep the worst file below 256 MiB of memory
//! and a few seconds; a filled State's workbook (about 700 answer cells, 15 sheets, 100 KB
//! of XML) uses a hundredth of any of them.

/// Bytes of the file itself. Attachments travel beside the workbook, not in it; what makes
/// a workbook large is pictures, and 24 MiB leaves room for a dozen photographs.
pub const FILE: u64 = 24 << 20;

/// Parts of the package. A workbook has about six and one or two for each sheet, picture
/// and comment; the zip reader needs some 400 bytes for each.
pub const PARTS: usize = 10_000;

/// Bytes that all parts together claim to unpack to, those that are never unpacked here
/// included: other programs on the secretariat's desks will open the file too.
pub const CLAIMED: u64 = 1 << 30;

/// Bytes that the parts which are read unpack to, together. The XML reader needs up to four
/// times this for one endless text (the part, its buffer, its text, the decoded text), so
/// this is the cap that decides on memory.
pub const INFLATED: u64 = 48 << 20;

/// Bytes of one part that is not a sheet and not the table of texts.
pub const SMALL_PART: u64 = 8 << 20;

/// Bytes of the part in which a package says what it is.
pub const KIND: u64 = 200;

/// Elements within one another in an OpenDocument spreadsheet; programs write about ten.
pub const DEPTH: usize = 200;

/// Rows and columns of the largest sheet that spreadsheet programs know.
pub const SHEET: (u64, u64) = (1_048_576, 16_384);

/// Sheets. Excel has no limit of its own; the State's workbook has one per section and five.
pub const SHEETS: usize = 500;

/// Defined names: one for each answer address, and what people add.
pub const NAMES: usize = 50_000;

/// Custom document properties.
pub const PROPERTIES: usize = 1_000;

/// Cell formats: Excel's own limit is 65,490.
pub const FORMATS: usize = 65_536;

/// Characters of one number format: Excel's own limit.
pub const FORMAT_CODE: usize = 255;

/// Different texts in the shared table: each costs some 60 bytes besides its letters.
pub const STRINGS: usize = 500_000;

/// The shortest shared text is `<si/>`: a table of n bytes holds at most a fifth of n texts.
pub const SHORTEST_STRING: u64 = 5;

/// Rows that are read of a sheet; what stands below is reported, not read.
pub const ROWS: u32 = 20_000;

/// Columns that are read of a sheet; what stands right of them is reported, not read.
pub const COLUMNS: u32 = 1_000;

/// Filled cells in all sheets together; each costs some 80 bytes besides its letters.
pub const CELLS: usize = 300_000;

/// Bytes of text in all cells together, counted each time that a shared text is used:
/// 300,000 cells that all show one long text are a bomb too.
pub const TEXT: usize = 16 << 20;

/// Values outside rows and columns that are reported one by one.
pub const OUTSIDE: usize = 100;
