//! What a column of a reading list holds, by its heading, else by its values.

use crate::resource::{is_elsewhere, isbn, read_year, tidy};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Column {
    Title,
    Authors,
    Publisher,
    Place,
    Year,
    Isbn,
    Address,
    Kind,
    /// What the collection says of it.
    Annotation,
    License,
    Language,
    Audience,
    Subjects,
    /// Kept with its heading in the note of the resource.
    Note,
    #[default]
    LeftOut,
}

impl Column {
    pub const ALL: [Self; 15] = [
        Self::Title,
        Self::Authors,
        Self::Publisher,
        Self::Place,
        Self::Year,
        Self::Isbn,
        Self::Address,
        Self::Kind,
        Self::Annotation,
        Self::License,
        Self::Language,
        Self::Audience,
        Self::Subjects,
        Self::Note,
        Self::LeftOut,
    ];

    /// Also the name of the field of a resource, where it is one.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Authors => "authors",
            Self::Publisher => "publisher",
            Self::Place => "place",
            Self::Year => "year",
            Self::Isbn => "isbn",
            Self::Address => "address",
            Self::Kind => "kind",
            Self::Annotation => "annotation",
            Self::License => "license",
            Self::Language => "language",
            Self::Audience => "audience",
            Self::Subjects => "subjects",
            Self::Note => "note",
            Self::LeftOut => "left_out",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.as_str() == word)
    }

    /// What a heading says, in the words of spreadsheets and exports in English and Spanish.
    fn of_heading(heading: &str) -> Option<Self> {
        let plain: String = heading.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
        Some(match plain.trim() {
            "title" | "titulo" | "título" | "book" | "libro" | "name" | "nombre" | "book title" => Self::Title,
            "author" | "authors" | "autor" | "autora" | "autores" | "autoría" | "by" | "creator" | "author l f" => {
                Self::Authors
            }
            "publisher" | "editorial" | "source" | "fuente" => Self::Publisher,
            "place" | "city" | "lugar" | "ciudad" | "place of publication" => Self::Place,
            "year" | "año" | "ano" | "date" | "fecha" | "published" | "year published" | "publication year"
            | "pub date" => Self::Year,
            "isbn" | "isbn13" | "isbn10" | "isbn 13" => Self::Isbn,
            "url" | "link" | "address" | "web" | "website" | "enlace" | "dirección" | "direccion" | "href" => {
                Self::Address
            }
            "kind" | "type" | "format" | "tipo" | "formato" | "clase" => Self::Kind,
            "note" | "notes" | "annotation" | "why" | "comment" | "comments" | "description" | "nota" | "notas"
            | "comentario" | "descripción" | "descripcion" | "reseña" => Self::Annotation,
            "license" | "licence" | "licencia" => Self::License,
            "language" | "idioma" | "lengua" => Self::Language,
            "audience" | "público" | "publico" | "for" | "para" => Self::Audience,
            "subject" | "subjects" | "tags" | "topic" | "topics" | "tema" | "temas" | "materia" | "materias" => {
                Self::Subjects
            }
            _ => return None,
        })
    }

    /// What most of some values are, where they cannot be mistaken.
    fn of_values(values: &[&str]) -> Option<Self> {
        let said: Vec<&&str> = values.iter().filter(|value| !value.is_empty()).collect();
        let most = |is: &dyn Fn(&str) -> bool| {
            !said.is_empty() && said.iter().filter(|it| is(it)).count() * 3 > said.len() * 2
        };
        match () {
            () if most(&|it| isbn(it).is_some()) => Some(Self::Isbn),
            () if most(&|it| tidy(it).is_some_and(|it| is_elsewhere(&it))) => Some(Self::Address),
            () if most(&|it| it.len() <= 6 && read_year(it).flatten().is_some()) => Some(Self::Year),
            () => None,
        }
    }
}

/// Whether a first row names the columns: it says at least one of them, and looks like none of the values.
pub(super) fn is_heading(row: &[String]) -> bool {
    let named = row.iter().any(|cell| Column::of_heading(cell).is_some());
    named && row.iter().all(|cell| Column::of_values(&[cell]).is_none())
}

/// A guess for each column; each field is taken once, and one column is the title in any case.
pub(super) fn guess(headings: &[String], rows: &[Vec<String>]) -> Vec<Column> {
    let mut columns: Vec<Column> = headings.iter().map(|it| Column::of_heading(it).unwrap_or_default()).collect();
    for at in 0..columns.len() {
        let values: Vec<&str> = rows.iter().take(200).filter_map(|row| row.get(at)).map(String::as_str).collect();
        let guessed = Column::of_values(&values).filter(|it| columns[at] == Column::LeftOut && !columns.contains(it));
        columns[at] = guessed.unwrap_or(columns[at]);
        if columns[..at].contains(&columns[at]) {
            columns[at] = Column::LeftOut;
        }
    }
    let free: Vec<usize> = (0..columns.len()).filter(|at| columns[*at] == Column::LeftOut).collect();
    let mut free = free.into_iter();
    if !columns.contains(&Column::Title) {
        if let Some(at) = free.next() {
            columns[at] = Column::Title;
        }
        // In lists without headings the names mostly come next.
        if let Some(at) = free.next().filter(|_| headings.iter().all(String::is_empty)) {
            columns[at] = Column::Authors;
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(row: &[&str]) -> Vec<String> {
        row.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn headings_are_known_in_two_languages_and_values_help() {
        use Column::{Address, Annotation, Authors, Isbn, LeftOut, Title, Year};
        let rows = [texts(&["Salt", "Oak", "2021", "0-306-40615-2", "https://x.example", "good", "b"])];
        let guessed = |headings: &[&str]| guess(&texts(headings), &rows);
        let all = [Title, Authors, Year, Isbn, Address, Annotation, LeftOut];
        assert_eq!(guessed(&["Title", "Author(s)", "Year", "ISBN", "URL", "Notes", "Shelf"]), all);
        assert_eq!(guessed(&["Título", "Autora", "Año", "x", "y", "Nota", "z"]), all);
        assert_eq!(guessed(&["Title", "Title", "", "", "", "", ""])[1], LeftOut);
        assert_eq!(guessed(&["", "", "", "", "", "", ""])[..5], [Title, Authors, Year, Isbn, Address]);
    }

    #[test]
    fn a_first_row_of_values_is_no_heading() {
        assert!(is_heading(&texts(&["Title", "Anything"])));
        assert!(!is_heading(&texts(&["Bread for All", "Mary Day"])));
        assert!(!is_heading(&texts(&["Title", "2021"])));
    }
}
