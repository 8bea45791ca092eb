/** A country as news names it. Facts of general knowledge, kept here as open word classes. */
export interface Country {
  readonly name: string;
  /** Other names and abbreviations in use. */
  readonly also: readonly string[];
  /** Adjective and demonyms. */
  readonly adjectives: readonly string[];
  readonly capital: string;
  /** Cities and regions that reports name without the country. */
  readonly places: readonly string[];
}

/** name; other names; adjectives; capital; cities and regions */
const TABLE = `
Afghanistan; ; Afghan; Kabul; Kandahar, Herat, Mazar-i-Sharif, Helmand, Kunduz, Jalalabad
Albania; ; Albanian; Tirana;
Algeria; ; Algerian; Algiers; Oran, Constantine
Andorra; ; Andorran; Andorra la Vella;
Angola; ; Angolan; Luanda; Cabinda
Argentina; ; Argentine, Argentinian; Buenos Aires; Rosario
Armenia; ; Armenian; Yerevan; Gyumri
Australia; ; Australian; Canberra; Sydney, Melbourne, Perth, Brisbane
Austria; ; Austrian; Vienna; Graz, Salzburg
Azerbaijan; ; Azerbaijani, Azeri; Baku; Nakhchivan, Ganja, Nagorno-Karabakh, Shusha
Bahamas; ; Bahamian; Nassau;
Bahrain; ; Bahraini; Manama;
Bangladesh; ; Bangladeshi; Dhaka; Chittagong, Cox's Bazar, Sylhet
Barbados; ; Barbadian; Bridgetown;
Belarus; ; Belarusian, Belarussian; Minsk; Grodno, Brest
Belgium; ; Belgian; Brussels; Antwerp, Ghent
Belize; ; Belizean; Belmopan;
Benin; ; Beninese; Porto-Novo; Cotonou
Bhutan; ; Bhutanese; Thimphu;
Bolivia; ; Bolivian; La Paz; Sucre, Santa Cruz, Cochabamba
Bosnia and Herzegovina; Bosnia; Bosnian; Sarajevo; Banja Luka, Srebrenica, Republika Srpska
Botswana; ; Botswanan; Gaborone;
Brazil; ; Brazilian; Brasilia; Sao Paulo, São Paulo, Rio de Janeiro
Brunei; ; Bruneian; Bandar Seri Begawan;
Bulgaria; ; Bulgarian; Sofia; Plovdiv, Varna
Burkina Faso; ; Burkinabe, Burkinabè; Ouagadougou; Bobo-Dioulasso, Djibo
Burundi; ; Burundian; Bujumbura; Gitega
Cambodia; ; Cambodian; Phnom Penh;
Cameroon; Cameroun; Cameroonian; Yaounde; Yaoundé, Douala, Bamenda, Maroua
Canada; ; Canadian; Ottawa; Toronto, Montreal, Vancouver, Quebec
Cape Verde; Cabo Verde; Cape Verdean; Praia;
Central African Republic; CAR; Central African; Bangui; Bambari
Chad; ; Chadian; N'Djamena; Ndjamena
Chile; ; Chilean; Santiago; Valparaiso
China; People's Republic of China, PRC; Chinese; Beijing; Shanghai, Hong Kong, Xinjiang, Urumqi, Tibet, Lhasa, Chongqing, Guangzhou, Shenzhen, Wuhan, Nanjing, Tianjin, Beidaihe, Macau
Colombia; ; Colombian; Bogota; Bogotá, Medellin, Cali
Comoros; ; Comorian; Moroni;
Costa Rica; ; Costa Rican; San Jose;
Croatia; ; Croatian; Zagreb; Split
Cuba; ; Cuban; Havana; Guantanamo, Santiago de Cuba
Cyprus; ; Cypriot; Nicosia; Limassol
Czech Republic; Czechia; Czech; Prague; Brno
Democratic Republic of the Congo; Democratic Republic of Congo, DR Congo, DRC, Congo; Congolese; Kinshasa; Goma, Bukavu, Lubumbashi, North Kivu, South Kivu, Ituri, Beni
Denmark; ; Danish; Copenhagen; Greenland
Djibouti; ; Djiboutian; Djibouti City;
Dominican Republic; ; Dominican; Santo Domingo;
East Timor; Timor-Leste; Timorese; Dili;
Ecuador; ; Ecuadorian, Ecuadorean; Quito; Guayaquil
Egypt; ; Egyptian; Cairo; Alexandria, Sinai, Sharm el-Sheikh, Suez, Giza
El Salvador; ; Salvadoran, Salvadorean; San Salvador;
Equatorial Guinea; ; Equatorial Guinean; Malabo; Bata
Eritrea; ; Eritrean; Asmara; Massawa
Estonia; ; Estonian; Tallinn;
Eswatini; Swaziland; Swazi; Mbabane;
Ethiopia; ; Ethiopian; Addis Ababa; Tigray, Mekelle, Amhara, Oromia, Bahir Dar
Fiji; ; Fijian; Suva;
Finland; ; Finnish; Helsinki;
France; ; French; Paris; Marseille, Lyon, Strasbourg
Gabon; ; Gabonese; Libreville;
Gambia; The Gambia; Gambian; Banjul;
Georgia; ; Georgian; Tbilisi; Batumi, Abkhazia, South Ossetia
Germany; ; German; Berlin; Munich, Hamburg, Frankfurt, Koblenz
Ghana; ; Ghanaian; Accra; Kumasi
Greece; ; Greek; Athens; Thessaloniki
Guatemala; ; Guatemalan; Guatemala City;
Guinea; ; Guinean; Conakry;
Guinea-Bissau; ; Bissau-Guinean; Bissau;
Guyana; ; Guyanese; Georgetown;
Haiti; ; Haitian; Port-au-Prince; Cap-Haitien, Gonaives
Honduras; ; Honduran; Tegucigalpa;
Hungary; ; Hungarian; Budapest;
Iceland; ; Icelandic; Reykjavik;
India; ; Indian; New Delhi; Delhi, Mumbai, Kashmir, Srinagar, Manipur, Kolkata, Chennai, Punjab
Indonesia; ; Indonesian; Jakarta; Papua, Aceh, Bali, Surabaya
Iran; Islamic Republic of Iran; Iranian; Tehran; Isfahan, Mashhad, Qom, Tabriz, Shiraz, Natanz, Evin
Iraq; ; Iraqi; Baghdad; Mosul, Basra, Erbil, Kirkuk, Fallujah, Najaf, Karbala, Sinjar, Anbar, Tikrit
Ireland; ; Irish; Dublin; Cork
Israel; ; Israeli; Jerusalem; Tel Aviv, Haifa
Italy; ; Italian; Rome; Milan, Naples, Palermo
Ivory Coast; Côte d'Ivoire, Cote d'Ivoire; Ivorian; Yamoussoukro; Abidjan, Bouake
Jamaica; ; Jamaican; Kingston;
Japan; ; Japanese; Tokyo; Osaka, Okinawa
Jordan; ; Jordanian; Amman; Zarqa
Kazakhstan; ; Kazakh, Kazakhstani; Astana; Almaty, Nur-Sultan
Kenya; ; Kenyan; Nairobi; Mombasa, Kisumu
Kosovo; ; Kosovan, Kosovar; Pristina; Mitrovica
Kuwait; ; Kuwaiti; Kuwait City;
Kyrgyzstan; ; Kyrgyz; Bishkek; Osh
Laos; ; Lao, Laotian; Vientiane;
Latvia; ; Latvian; Riga;
Lebanon; ; Lebanese; Beirut; Tripoli (Lebanon), Sidon, Tyre, Baalbek, Dahiyeh
Lesotho; ; Basotho; Maseru;
Liberia; ; Liberian; Monrovia;
Libya; ; Libyan; Tripoli; Benghazi, Misrata, Sirte, Tobruk, Zintan, Sabha, Derna, Bani Walid
Liechtenstein; ; Liechtensteiner; Vaduz;
Lithuania; ; Lithuanian; Vilnius;
Luxembourg; ; Luxembourgish; Luxembourg City;
Madagascar; ; Malagasy; Antananarivo;
Malawi; ; Malawian; Lilongwe; Blantyre
Malaysia; ; Malaysian; Kuala Lumpur; Penang, Putrajaya
Maldives; ; Maldivian; Malé;
Mali; ; Malian; Bamako; Timbuktu, Gao, Kidal, Mopti
Malta; ; Maltese; Valletta;
Mauritania; ; Mauritanian; Nouakchott;
Mauritius; ; Mauritian; Port Louis;
Mexico; ; Mexican; Mexico City; Sinaloa, Culiacan, Tijuana, Guadalajara
Moldova; ; Moldovan; Chisinau; Transnistria, Tiraspol
Monaco; ; Monegasque; Monte Carlo;
Mongolia; ; Mongolian; Ulaanbaatar;
Montenegro; ; Montenegrin; Podgorica;
Morocco; ; Moroccan; Rabat; Casablanca, Marrakesh, Western Sahara
Mozambique; ; Mozambican; Maputo; Cabo Delgado, Palma
Myanmar; Burma; Burmese; Naypyidaw; Yangon, Rangoon, Mandalay, Rakhine, Kachin, Shan State, Sagaing
Namibia; ; Namibian; Windhoek;
Nepal; ; Nepalese, Nepali; Kathmandu;
Netherlands; The Netherlands, Holland; Dutch; Amsterdam; The Hague, Rotterdam
New Zealand; ; New Zealander; Wellington; Auckland
Nicaragua; ; Nicaraguan; Managua;
Niger; ; Nigerien; Niamey; Agadez, Diffa
Nigeria; ; Nigerian; Abuja; Lagos, Kano, Kaduna, Maiduguri, Borno, Port Harcourt, Jos, Zamfara, Sokoto, Enugu, Benin City, Bama, Adamawa, Yobe
North Korea; DPRK, Democratic People's Republic of Korea; North Korean; Pyongyang; Wonsan, Sunchon, Hamhung, Mount Myohyang, Sinuiju, Kaesong, Samjiyon
North Macedonia; Macedonia; Macedonian; Skopje;
Norway; ; Norwegian; Oslo; Bergen
Oman; ; Omani; Muscat; Salalah
Pakistan; ; Pakistani; Islamabad; Karachi, Lahore, Peshawar, Quetta, Balochistan, Rawalpindi, Waziristan, Swat
Palestine; Palestinian territories, West Bank, Gaza, Gaza Strip; Palestinian; Ramallah; Gaza City, Rafah, Khan Younis, Jenin, Nablus, Hebron
Panama; ; Panamanian; Panama City;
Papua New Guinea; ; Papua New Guinean; Port Moresby;
Paraguay; ; Paraguayan; Asuncion;
Peru; ; Peruvian; Lima; Cusco, Ayacucho
Philippines; The Philippines; Philippine, Filipino; Manila; Davao, Mindanao, Marawi, Quezon City
Poland; ; Polish; Warsaw; Krakow, Gdansk
Portugal; ; Portuguese; Lisbon; Porto
Qatar; ; Qatari; Doha;
Republic of the Congo; Congo-Brazzaville; ; Brazzaville; Pointe-Noire
Romania; ; Romanian; Bucharest;
Russia; Russian Federation; Russian; Moscow; St. Petersburg, Saint Petersburg, St Petersburg, Chechnya, Grozny, Dagestan, Belgorod, Kazan, Sochi, Rostov-on-Don, Vladivostok, Kursk, Siberia
Rwanda; ; Rwandan; Kigali;
Samoa; ; Samoan; Apia;
Saudi Arabia; Kingdom of Saudi Arabia, KSA; Saudi, Saudi Arabian; Riyadh; Jeddah, Mecca, Medina, Dhahran
Senegal; ; Senegalese; Dakar; Casamance
Serbia; ; Serbian, Serb; Belgrade; Novi Sad
Seychelles; ; Seychellois; Victoria;
Sierra Leone; ; Sierra Leonean; Freetown;
Singapore; ; Singaporean; Singapore;
Slovakia; ; Slovak; Bratislava;
Slovenia; ; Slovenian, Slovene; Ljubljana;
Solomon Islands; ; Solomon Islander; Honiara;
Somalia; ; Somali; Mogadishu; Kismayo, Puntland, Somaliland, Hargeisa, Garowe
South Africa; ; South African; Pretoria; Johannesburg, Cape Town, Durban, Soweto
South Korea; Republic of Korea; South Korean; Seoul; Busan, Incheon
South Sudan; ; South Sudanese; Juba; Malakal, Bentiu, Wau
Spain; ; Spanish; Madrid; Barcelona, Catalonia
Sri Lanka; ; Sri Lankan; Colombo; Jaffna, Kandy, Trincomalee
Sudan; ; Sudanese; Khartoum; Darfur, El Fasher, Omdurman, Port Sudan, Nyala, El Geneina, Wad Madani
Suriname; ; Surinamese; Paramaribo;
Sweden; ; Swedish; Stockholm; Gothenburg, Malmo
Switzerland; ; Swiss; Bern; Geneva, Zurich, Lausanne, Davos
Syria; Syrian Arab Republic; Syrian; Damascus; Aleppo, Homs, Hama, Latakia, Idlib, Raqqa, Deir ez-Zor, Deir al-Zor, Daraa, Tartus, Qamishli, Hasakah, Barisha, Baghouz, Palmyra, Afrin, Dummar, Suwayda, Sweida
Taiwan; Republic of China; Taiwanese; Taipei;
Tajikistan; ; Tajik; Dushanbe; Khorog, Khujand
Tanzania; ; Tanzanian; Dodoma; Dar es Salaam, Zanzibar, Arusha
Thailand; ; Thai; Bangkok; Chiang Mai, Pattani
Togo; ; Togolese; Lome; Lomé
Trinidad and Tobago; ; Trinidadian; Port of Spain;
Tunisia; ; Tunisian; Tunis; Sfax, Sousse
Turkey; Türkiye, Turkiye; Turkish; Ankara; Istanbul, Izmir, Diyarbakir, Gaziantep, Antalya
Turkmenistan; ; Turkmen; Ashgabat;
Uganda; ; Ugandan; Kampala; Entebbe, Gulu
Ukraine; ; Ukrainian; Kyiv; Kiev, Kharkiv, Odesa, Odessa, Lviv, Donetsk, Luhansk, Mariupol, Crimea, Kherson, Zaporizhzhia, Dnipro, Bakhmut, Donbas
United Arab Emirates; UAE, Emirates; Emirati; Abu Dhabi; Dubai, Sharjah
United Kingdom; UK, U.K., Britain, Great Britain; British; London; England, Scotland, Wales, Northern Ireland, Manchester, Edinburgh, Belfast
United States; United States of America, U.S., US, USA, America; American, U.S., US; Washington; New York, Washington D.C., Los Angeles, Chicago, Texas, Florida, California, Virginia
Uruguay; ; Uruguayan; Montevideo;
Uzbekistan; ; Uzbek; Tashkent; Samarkand, Bukhara, Andijan, Karakalpakstan, Nukus
Vatican City; Vatican, Holy See; ; Vatican City;
Venezuela; ; Venezuelan; Caracas; Maracaibo
Vietnam; ; Vietnamese; Hanoi; Ho Chi Minh City, Da Nang
Yemen; ; Yemeni; Sanaa; Sana'a, Aden, Hodeidah, Marib, Taiz, Hadramawt, Saada
Zambia; ; Zambian; Lusaka;
Zimbabwe; ; Zimbabwean; Harare; Bulawayo
`;

function listOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [name, also, adjectives, capital, places] = line.split(";");
    return {
      name: (name ?? "").trim(),
      also: listOf(also),
      adjectives: listOf(adjectives),
      capital: (capital ?? "").trim(),
      places: listOf(places).map((place) => place.replace(/ \(.*\)$/, "")),
    };
  });

const byPlace = new Map<string, string>();
const byName = new Map<string, string>();
const byAdjective = new Map<string, string>();
for (const country of COUNTRIES) {
  for (const adjective of country.adjectives) {
    for (const form of [adjective, `${adjective}s`]) byAdjective.set(form.toLowerCase(), country.name);
  }
  for (const name of [country.name, ...country.also]) byName.set(name.toLowerCase(), country.name);
  for (const place of [country.capital, ...country.places]) {
    if (!byPlace.has(place.toLowerCase())) byPlace.set(place.toLowerCase(), country.name);
  }
}

/** A place's bare name: without an article, brackets, and words for its kind. */
function bare(place: string): string {
  const name = place.replace(/[()]/g, "").trim().toLowerCase();
  return name.replace(/^the /, "").replace(/ (?:area|city|district|oblast|province|region)$/, "");
}

/** What makes a name more than its bare self, or several names: most have nothing of it and are looked up as they are. */
const MORE_THAN_BARE = /[(),]|^\s|\s$|^the |\b(?:near|in)\b| (?:area|city|district|oblast|province|region)$/i;
const isBare = (name: string) => !MORE_THAN_BARE.test(name);

/** The country that a name of it means, or null. */
export const countryNamed = (name: string): string | null =>
  byName.get(isBare(name) ? name.toLowerCase() : bare(name)) ?? null;

/** The country of a city or region, or of a place that names one ("Barisha, Idlib"); null where it is not known. */
export function countryOfPlace(place: string): string | null {
  if (isBare(place)) {
    const name = place.toLowerCase();
    return byPlace.get(name) ?? byName.get(name) ?? null;
  }
  for (const part of [place, ...place.split(/[,(]|\bnear\b|\bin\b/)]) {
    const whole = part.replace(/[()]/g, "").trim().toLowerCase();
    const country = byPlace.get(whole) ?? byName.get(whole) ?? byPlace.get(bare(part)) ?? byName.get(bare(part));
    if (country) return country;
  }
  return null;
}

const countryByWord = (word: string) => byAdjective.get(word.toLowerCase()) ?? countryNamed(word);
/** First words of names and adjectives of two, in small letters. */
const FIRST_OF_PAIRS = new Set(
  [...byAdjective.keys(), ...byName.keys()].filter((name) => name.includes(" ")).map((name) => name.split(" ")[0]),
);
const beginsPair = (word: string) => /[()\s]|^the$/i.test(word) || FIRST_OF_PAIRS.has(word.toLowerCase());
const endsPair = (word: string) => /[()\s]|^(?:area|city|district|oblast|province|region)$/i.test(word);

/** Whether a word can speak of a country, alone or with the one before or behind it. */
export const canNameCountry = (word: string): boolean =>
  countryByWord(word) !== null || beginsPair(word) || endsPair(word);

/** The country that two words mean together; most pairs need not be looked up. */
function countryByPair(word: string, next: string): string | null {
  if (next === "") return countryNamed(word);
  if (!beginsPair(word) && !endsPair(next)) return null;
  const pair = `${word} ${next}`;
  return byAdjective.get(pair.toLowerCase()) ?? countryNamed(pair);
}

/** The country that a run of words speaks of by name or adjective: "South Korean government" is of South Korea. */
export function countryIn(words: readonly string[]): string | null {
  for (let i = 0; i < words.length; i++) {
    const [word = "", next = ""] = [words[i], words[i + 1]];
    const country = countryByPair(word, next) ?? countryByWord(word);
    if (country) return country;
  }
  return null;
}

/** The country that an adjective or demonym means ("Syrian", "Syrians"), or null. */
export function countryOfAdjective(word: string): string | null {
  return byAdjective.get(word.trim().toLowerCase()) ?? null;
}
